/* The field in the header: "/" and Ctrl+K lead to it, arrows go through the suggestions, Esc leaves them. */
(function () {
  'use strict';
  const form = document.querySelector('form[data-search]');
  const hits = document.getElementById('search-hits');
  if (!form || !hits) return;
  const field = form.querySelector('input[type=search]');
  const clear = () => { hits.textContent = ''; };
  const shown = (el) => el && el.getClientRects().length > 0;
  const typing = (el) => el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName);
  function lead(e) {
    const main = document.querySelector('[data-search-main]');
    const target = shown(main) ? main : shown(field) ? field : null;
    e.preventDefault();
    if (target) { target.focus(); target.select(); } else location.href = form.action;
  }
  document.addEventListener('keydown', (e) => {
    if (e.defaultPrevented || document.querySelector('dialog[open]')) return;
    const plain = e.key === '/' && !e.ctrlKey && !e.altKey && !e.metaKey && !typing(e.target);
    const command = e.key.toLowerCase() === 'k' && (e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey;
    if (plain || command) lead(e);
  });
  form.parentElement.addEventListener('keydown', (e) => {
    if (e.key === 'Escape' && hits.firstElementChild) { e.preventDefault(); clear(); field.focus(); return; }
    if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
    const links = Array.from(hits.querySelectorAll('a'));
    if (!links.length) return;
    const at = links.indexOf(document.activeElement) + (e.key === 'ArrowDown' ? 1 : -1);
    e.preventDefault();
    if (at < 0) field.focus(); else links[Math.min(at, links.length - 1)].focus();
  });
  document.addEventListener('click', (e) => { if (!form.parentElement.contains(e.target)) clear(); });
  form.parentElement.addEventListener('focusout', (e) => { if (e.relatedTarget && !form.parentElement.contains(e.relatedTarget)) clear(); });
})();
