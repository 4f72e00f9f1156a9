/* Keyboard and marks of the team grid: <table data-grid>, rows tr[data-person], cells input[data-col]. */
(function () {
  'use strict';
  const { read, show, say } = window.ct;
  const rows = (el) => Array.from(el.closest('[data-grid]').querySelectorAll('tr[data-person]'));
  const cellOf = (row, col) => row && row.querySelector('input[data-col="' + col + '"]:not(:disabled)');
  const go = (input) => { if (input) { input.focus(); input.select(); } };
  let last = null;

  function neighbour(row, by) {
    const list = rows(row);
    return list[list.indexOf(row) + by];
  }
  document.addEventListener('focusin', (e) => { if (e.target.matches('[data-grid] input[data-col]')) last = e.target; });
  document.addEventListener('keydown', (e) => {
    const input = e.target.closest('[data-grid] input[data-col]');
    const panel = e.target.closest('[data-panel]');
    if (e.key === 'Escape' && panel) return go(last);
    const row = input ? input.closest('tr') : panel && document.querySelector('[data-grid] tr.is-selected');
    if (!row) return;
    const by = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
    if (by && e.altKey) {
      const next = neighbour(row, by);
      const link = next && next.querySelector('[data-open]');
      e.preventDefault();
      if (input) go(cellOf(next, input.dataset.col));
      if (link) link.click();
    } else if (by && input && !e.ctrlKey) {
      e.preventDefault();
      go(cellOf(neighbour(row, by), input.dataset.col));
    } else if (e.key === 'Enter' && e.ctrlKey) {
      const agree = row.querySelector('[data-agree]');
      e.preventDefault();
      if (agree) agree.click();
    }
  });
  /* a changed cell shows at once that it differs from the self score; the server's answer has the last word */
  document.addEventListener('change', (e) => {
    const input = e.target.closest('[data-grid] input[data-col]');
    if (!input) return;
    const n = read(input.value);
    const empty = input.value.trim() === '';
    const wrong = !empty && (Number.isNaN(n) || n < read(input.dataset.min || '0') || n > read(input.dataset.max || '100') || Math.abs(n * 2 - Math.round(n * 2)) > 1e-9);
    say(input, wrong ? input.dataset.wrong : '');
    if (wrong) { e.stopImmediatePropagation(); return; }
    if (!empty) input.value = show(n);
    input.closest('.cell').classList.toggle('is-diff', !empty && n !== read(input.dataset.self || ''));
  }, true);
  /* no room for the panel (phone): the link opens the person's page */
  document.addEventListener('click', (e) => {
    const panel = document.getElementById('panel');
    if (e.target.closest('[data-open]') && !(panel && panel.offsetParent)) e.stopImmediatePropagation();
  }, true);
  /* the row of the panel is marked, whichever way it was opened */
  document.addEventListener('htmx:afterSwap', (e) => {
    const form = e.detail.target.id === 'panel' && e.detail.target.querySelector('form[id^="p-"]');
    if (form) document.querySelectorAll('[data-grid] tr[data-person]').forEach((row) => row.classList.toggle('is-selected', row.id === 'row-' + form.id.slice(2)));
  });
})();
