/* Improves server-made pages: steppers, autosave, dialogs, toasts, session. Without it every link and form still works. */
(function () {
  'use strict';
  const root = document.documentElement;
  const ct = document.getElementById('ct');
  const words = ct ? ct.dataset : {};
  const one = (css, from) => (from || document).querySelector(css);
  const all = (css, from) => Array.from((from || document).querySelectorAll(css));
  const on = (type, css, act) => document.addEventListener(type, (e) => {
    const hit = e.target.closest && e.target.closest(css);
    if (hit) act(e, hit);
  });
  const meta = (name) => { const m = one('meta[name="' + name + '"]'); return m ? m.content : ''; };
  const clock = () => new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
  root.classList.add('js');

  /* ---- numbers: "2,5", "2.5" and "−1" are the same to the reader; a wrong one is kept as typed ---- */
  const read = (text) => {
    const t = text.trim().replace(',', '.').replace('−', '-');
    return /^-?\d+(\.\d+)?$/.test(t) ? Number(t) : NaN;
  };
  const show = (n) => n.toFixed(Number.isInteger(n * 10) ? 1 : 2).replace('.', ',').replace('-', '−');

  /* ---- the rail shows the entry of the page ---- */
  all('.rail').forEach((rail) => {
    const here = one('a[aria-current]', rail);
    if (!here || rail.scrollHeight <= rail.clientHeight) return;
    const frame = rail.getBoundingClientRect();
    const box = here.getBoundingClientRect();
    if (box.bottom > frame.bottom || box.top < frame.top) rail.scrollTop += box.top - frame.top - (rail.clientHeight - box.height) / 2;
  });

  /* ---- pop-ups made of <details> ---- */
  document.addEventListener('click', (e) => all('details[data-pop][open]').forEach((d) => { if (!d.contains(e.target)) d.open = false; }));
  document.addEventListener('keydown', (e) => {
    if (e.key !== 'Escape') return;
    const open = e.target.closest('details[data-pop][open]');
    if (open) { open.open = false; one('summary', open).focus(); }
  });

  /* ---- text size and contrast at once, kept by the server's cookies ---- */
  on('submit', 'form.display', (e, form) => {
    const b = e.submitter;
    if (!b) return;
    e.preventDefault();
    root.dataset[b.name] = b.value;
    document.cookie = 'ct-' + b.name + '=' + b.value + ';path=/;max-age=31536000;samesite=lax';
    all('form.display button').forEach((x) => {
      if (x.name !== b.name) return;
      if (x.name === 'size') x.setAttribute('aria-pressed', x.value === b.value);
      else { x.setAttribute('aria-pressed', root.dataset.contrast === 'high'); x.value = root.dataset.contrast === 'high' ? 'normal' : 'high'; }
    });
  });

  /* ---- score steppers ---- */
  const limits = (box) => ({ min: read(box.dataset.min || '0'), max: read(box.dataset.max || '100'), step: read(box.dataset.step || '0.5') });
  const onGrid = (n, l) => Math.abs(Math.round((n - l.min) / l.step) * l.step - (n - l.min)) < 1e-9;
  const fits = (n, l) => n >= l.min - 1e-9 && n <= l.max + 1e-9 && onGrid(n, l);
  function markStepper(box) {
    const input = one('input', box);
    const l = limits(box);
    const n = read(input.value);
    const wrong = input.value.trim() !== '' && !fits(n, l);
    const [less, more] = all('button', box);
    if (less) less.disabled = input.disabled || n <= l.min;
    if (more) more.disabled = input.disabled || n >= l.max;
    say(input, wrong ? box.dataset.wrong : '');
    return !wrong;
  }
  /* one sentence under a field, tied to it for screen readers */
  function say(input, sentence) {
    const holder = input.closest('.stepper') || input;
    const id = 'w-' + (input.id || input.name);
    let note = document.getElementById(id);
    if (!sentence) {
      if (note) { note.remove(); input.removeAttribute('aria-invalid'); input.removeAttribute('aria-describedby'); }
      return;
    }
    if (!note) {
      note = document.createElement('span');
      note.id = id;
      note.className = 'field-error';
      note.setAttribute('role', 'alert');
      holder.insertAdjacentElement('afterend', note);
    }
    note.textContent = sentence;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', id);
  }
  function stepBy(box, direction) {
    const input = one('input', box);
    if (input.disabled || input.readOnly) return;
    const l = limits(box);
    const n = read(input.value);
    const base = Math.round((n - l.min) / l.step * 1e6) / 1e6;
    /* an unset field starts in the middle, whichever button is pressed: no button suggests the maximum */
    const next = Number.isNaN(n) ? l.min + Math.round((l.max - l.min) / 2 / l.step) * l.step
      : l.min + (direction > 0 ? Math.floor(base + 1) : Math.ceil(base - 1)) * l.step;
    input.value = show(Math.min(l.max, Math.max(l.min, next)));
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  on('click', '.stepper button', (e, b) => stepBy(b.closest('.stepper'), Number(b.dataset.step)));
  document.addEventListener('keydown', (e) => {
    const box = e.target.matches('.stepper input') && e.target.closest('.stepper');
    if (box && (e.key === 'ArrowUp' || e.key === 'ArrowDown') && !e.altKey && !e.ctrlKey) {
      e.preventDefault();
      stepBy(box, e.key === 'ArrowUp' ? 1 : -1);
    }
  });
  on('change', '.stepper input', (e, input) => {
    if (markStepper(input.closest('.stepper')) && input.value.trim() !== '') input.value = show(read(input.value));
  });

  /* ---- autosave: <form data-autosave="/address">; the answer is out-of-band parts only ---- */
  const draftKey = (form) => 'ct-draft:' + (words.viewer || '') + ':' + location.pathname + ':' + (form.id || '');
  const drafts = (form) => { try { return JSON.parse(localStorage.getItem(draftKey(form)) || '{}'); } catch (e) { return {}; } };
  const keep = (form, name, value) => {
    const d = drafts(form);
    if (value === undefined) delete d[name]; else d[name] = value;
    try { Object.keys(d).length ? localStorage.setItem(draftKey(form), JSON.stringify(d)) : localStorage.removeItem(draftKey(form)); } catch (e) { /* storage full or off: the page itself still holds the text */ }
  };
  const savers = new Map();
  const valueOf = (el) => el.type === 'checkbox' ? String(el.checked) : el.value;
  function saver(form) {
    if (!savers.has(form)) savers.set(form, { waiting: new Map(), busy: false, failed: false, timers: new Map() });
    return savers.get(form);
  }
  function state(form, kind) {
    const text = { saving: words.saving, saved: words.saved + ' ' + clock(), failed: words.failed, invalid: words.invalid }[kind];
    all('[data-save]').filter((s) => !s.dataset.save || s.dataset.save === form.id).forEach((s) => {
      s.dataset.state = kind === 'invalid' ? 'failed' : kind;
      one('[data-save-text]', s).textContent = text;
      one('[data-save-retry]', s).hidden = kind !== 'failed';
    });
  }
  function queue(form, el) {
    const s = saver(form);
    clearTimeout(s.timers.get(el.name));
    s.timers.delete(el.name);
    s.waiting.set(el.name, el);
    send(form);
  }
  async function send(form) {
    const s = saver(form);
    if (s.busy || !s.waiting.size) return;
    const [name, el] = s.waiting.entries().next().value;
    s.waiting.delete(name);
    s.busy = true;
    state(form, 'saving');
    const sent = valueOf(el);
    const values = { field: name };
    const row = el.closest('[data-row]');
    all('input[type=hidden]', form).forEach((h) => { if (!h.closest('[data-row]') || h.closest('[data-row]') === row) values[h.name] = h.value; });
    values[name] = sent;
    const answer = await post(form.dataset.autosave, values, el);
    s.busy = false;
    if (answer === 'ok') {
      if (valueOf(el) === sent) keep(form, name);
      s.failed = false;
      if (s.waiting.size) return send(form);
      return state(form, 'saved');
    }
    if (answer === 'refused') { state(form, 'invalid'); return send(form); }
    s.failed = true;
    if (!s.waiting.has(name)) s.waiting.set(name, el);
    state(form, 'failed');
  }
  /* htmx carries the request, so that out-of-band parts of the answer land in the page */
  function post(url, values, el) {
    return new Promise((done) => {
      const end = (e) => {
        if (e.detail.elt !== el) return;
        document.removeEventListener('htmx:afterRequest', end);
        const code = e.detail.xhr ? e.detail.xhr.status : 0;
        done(expired(e.detail.xhr) || !code || code >= 500 || code === 403 ? 'failed' : code >= 400 ? 'refused' : 'ok');
      };
      document.addEventListener('htmx:afterRequest', end);
      window.htmx.ajax('POST', url, { source: el, values: values, swap: 'none' }).catch(() => {});
    });
  }
  const saves = (el) => el.name && el.type !== 'hidden' && !el.hasAttribute('data-nosave') && el.form && el.form.dataset.autosave;
  document.addEventListener('input', (e) => {
    const el = e.target;
    if (!saves(el)) return;
    keep(el.form, el.name, valueOf(el));
    const s = saver(el.form);
    clearTimeout(s.timers.get(el.name));
    const box = el.closest('.stepper');
    if (box && !fits(read(el.value), limits(box)) && el.value.trim() !== '') return;
    s.timers.set(el.name, setTimeout(() => queue(el.form, el), 800));
  });
  document.addEventListener('change', (e) => {
    const el = e.target;
    if (!saves(el)) return;
    const box = el.closest('.stepper');
    if (box && !markStepper(box)) {
      clearTimeout(saver(el.form).timers.get(el.name));
      saver(el.form).timers.delete(el.name);
      return state(el.form, 'invalid');
    }
    queue(el.form, el);
  });
  on('click', '[data-save-retry]', () => savers.forEach((s, form) => send(form)));
  window.addEventListener('online', () => savers.forEach((s, form) => s.failed && send(form)));
  /* before others get to see a form: nothing wrong on the screen, nothing on its way */
  async function settled(form) {
    const wrong = one('[aria-invalid=true]', form);
    if (wrong) { wrong.focus(); return false; }
    const s = saver(form);
    for (let i = 0; i < 100 && (s.busy || s.waiting.size) && !s.failed; i++) await new Promise((done) => setTimeout(done, 50));
    return !s.busy && !s.waiting.size && !one('[aria-invalid=true]', form);
  }
  function offerDraft(form) {
    const d = drafts(form);
    const lost = Object.keys(d).filter((n) => form.elements[n] && valueOf(form.elements[n]) !== d[n]);
    if (!lost.length) return keep(form, '');
    const strip = one('#ct-draft').content.cloneNode(true).firstElementChild;
    form.prepend(strip);
    one('[data-draft-use]', strip).onclick = () => {
      lost.forEach((n) => {
        const el = form.elements[n];
        if (el.type === 'checkbox') el.checked = d[n] === 'true'; else el.value = d[n];
        el.dispatchEvent(new Event('change', { bubbles: true }));
      });
      strip.remove();
    };
    one('[data-draft-drop]', strip).onclick = () => { localStorage.removeItem(draftKey(form)); strip.remove(); };
  }
  on('submit', 'form[action$="/sign-out"]', () => Object.keys(localStorage).forEach((k) => k.startsWith('ct-draft:') && localStorage.removeItem(k)));

  /* ---- leaving with unsaved text asks once ---- */
  let leaving = false;
  on('input', 'form[data-guard]', (e, form) => { form.dataset.touched = 'yes'; });
  document.addEventListener('submit', () => { leaving = true; setTimeout(() => { leaving = false; }, 3000); });
  window.addEventListener('beforeunload', (e) => {
    const unsaved = Array.from(savers.values()).some((s) => s.waiting.size || s.busy || s.timers.size && s.failed);
    if (!leaving && (unsaved || one('form[data-guard][data-touched]'))) { e.preventDefault(); e.returnValue = words.leave; }
  });

  /* ---- dialogs ---- */
  function open(dialog) {
    document.body.append(dialog);
    dialog.addEventListener('close', () => dialog.remove());
    dialog.showModal();
    return dialog;
  }
  const fromTemplate = (id) => open(document.getElementById(id).content.cloneNode(true).firstElementChild);
  on('click', 'dialog [data-close]', (e, b) => { e.preventDefault(); b.closest('dialog').close(); });
  /* a link to a confirmation page opens the page's section in place */
  on('click', 'a[data-dialog]', async (e, link) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    const sheet = link.closest('form[data-autosave]');
    if (sheet && !await settled(sheet)) return;
    try {
      const answer = await fetch(link.href, { headers: { 'X-Requested-With': 'fetch' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const section = one('.confirm', page);
      if (!answer.ok || !section) throw new Error('no confirmation');
      const dialog = document.createElement('dialog');
      dialog.className = 'dialog';
      const title = one('h1', section);
      const h2 = document.createElement('h2');
      h2.id = 'ct-dialog-h';
      h2.textContent = title.textContent;
      title.replaceWith(h2);
      dialog.setAttribute('aria-labelledby', h2.id);
      section.className = 'confirm';
      dialog.append(document.importNode(section, true));
      open(dialog);
      if (window.htmx) window.htmx.process(dialog);
    } catch (err) { location.href = link.href; }
  });
  /* a form may carry its question itself: data-confirm (title), data-confirm-text, data-confirm-verb */
  document.addEventListener('submit', (e) => {
    const form = e.target;
    const ask = e.submitter && e.submitter.dataset.confirm ? e.submitter : form;
    if (!ask.dataset.confirm || form.dataset.agreed) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    const dialog = fromTemplate('ct-confirm');
    one('h2', dialog).textContent = ask.dataset.confirm;
    one('p', dialog).textContent = ask.dataset.confirmText || '';
    const go = one('[data-go]', dialog);
    go.textContent = ask.dataset.confirmVerb || (e.submitter ? e.submitter.textContent.trim() : '');
    go.onclick = () => { form.dataset.agreed = 'yes'; dialog.close(); form.requestSubmit(e.submitter); delete form.dataset.agreed; };
  }, true);

  /* ---- toasts: six seconds, the clock stops under pointer or focus ---- */
  function runToast(toast) {
    let left = 6;
    const tick = setInterval(() => {
      if (toast.matches(':hover') || toast.contains(document.activeElement)) return;
      if (--left <= 0) { clearInterval(tick); toast.remove(); }
    }, 1000);
  }
  on('click', '[data-toast-close]', (e, b) => b.closest('.toast').remove());

  /* ---- small things ---- */
  on('click', '[data-password]', (e, b) => {
    const input = document.getElementById(b.dataset.password);
    const hidden = input.type === 'password';
    input.type = hidden ? 'text' : 'password';
    b.setAttribute('aria-pressed', hidden);
    (one('span', b) || b).textContent = hidden ? words.hide : words.show;
  });
  on('change', 'input[data-tick-all]', (e, box) => {
    all(box.dataset.tickAll).forEach((x) => { if (!x.disabled) { x.checked = box.checked; x.dispatchEvent(new Event('change', { bubbles: true })); } });
  });
  /* counts of ticked boxes: <b data-ticked="input[name=person]"> */
  document.addEventListener('change', (e) => {
    if (e.target.type === 'checkbox') countTicks();
  });
  function countTicks() {
    all('[data-ticked]').forEach((x) => { x.textContent = all(x.dataset.ticked + ':checked').length; });
    all('[data-needs-ticks]').forEach((x) => { x.disabled = !one(x.dataset.needsTicks + ':checked'); });
    all('[data-untick]').forEach((x) => { x.hidden = !one(x.dataset.untick + ':checked'); });
  }
  on('click', '[data-untick]', (e, b) => { all(b.dataset.untick).forEach((x) => { x.checked = false; }); countTicks(); });
  on('change', 'form[data-auto] select, form[data-auto] input', (e, el) => el.form.requestSubmit());
  on('click', '[data-print]', () => window.print());

  /* ---- session: never a sign-in page inside a fragment, never a lost text ---- */
  const expired = (xhr) => xhr && (xhr.status === 401 || xhr.getResponseHeader('X-Session-Expired') || /\/sign-in(\?|$)/.test(xhr.responseURL || ''));
  function askSignIn() {
    if (one('dialog[data-expired][open]')) return;
    const dialog = fromTemplate('ct-expired');
    dialog.dataset.expired = '';
    dialog.addEventListener('close', async () => {
      const answer = await fetch(location.href, { headers: { 'X-Requested-With': 'fetch' } });
      if (answer.redirected && /\/sign-in/.test(answer.url) || answer.status === 401) return askSignIn();
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = one('meta[name=_csrf]', page);
      if (fresh && one('meta[name=_csrf]')) one('meta[name=_csrf]').content = fresh.content;
      if (fresh) all('input[name=_csrf]').forEach((i) => { i.value = fresh.content; });
      active();
      savers.forEach((s, form) => send(form));
    });
  }
  document.addEventListener('htmx:configRequest', (e) => {
    if (meta('_csrf_header')) e.detail.headers[meta('_csrf_header')] = meta('_csrf');
    delete e.detail.parameters._csrf;
  });
  document.addEventListener('htmx:beforeSwap', (e) => {
    if (expired(e.detail.xhr)) { e.detail.shouldSwap = false; askSignIn(); }
  });
  document.addEventListener('htmx:afterRequest', (e) => {
    const form = e.detail.elt && e.detail.elt.closest('form[data-guard]');
    if (form && e.detail.successful && e.detail.xhr.responseText.includes('data-saved-now')) delete form.dataset.touched;
  });
  document.addEventListener('htmx:afterRequest', (e) => { if (e.detail.xhr && e.detail.xhr.status && !expired(e.detail.xhr)) active(); });
  const seconds = Number(words.session || 0);
  let warn;
  function active() {
    clearTimeout(warn);
    if (seconds > 150 && words.viewer) warn = setTimeout(warnOfEnd, (seconds - 120) * 1000);
  }
  function warnOfEnd() {
    const dialog = fromTemplate('ct-warning');
    const end = setTimeout(() => { dialog.close(); askSignIn(); }, 120000);
    one('[data-stay]', dialog).onclick = async () => {
      clearTimeout(end);
      const answer = await fetch('/', { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
      dialog.close();
      if (!answer || answer.status === 401 || /\/sign-in/.test(answer.url)) askSignIn(); else active();
    };
  }

  /* ---- start, again for parts that htmx brings ---- */
  function load(src) {
    if (!one('script[src="' + src + '"]')) { const s = document.createElement('script'); s.src = src; s.async = false; document.head.append(s); }
  }
  function start(part) {
    all('.stepper', part).forEach(markStepper);
    all('[data-toast]', part).forEach(runToast);
    if (one('[data-chart]', part)) { load(words.chartSrc); load(words.chartsSrc); }
    if (one('[data-grid]', part)) load(words.gridSrc);
    countTicks();
  }
  window.ct = { read: read, show: show, say: say, words: words };
  document.addEventListener('htmx:load', (e) => { if (e.detail.elt !== document.body) start(e.detail.elt); });
  const begin = () => {
    start(document);
    all('form[data-autosave]').forEach(offerDraft);
    const errors = one('.errors');
    if (errors) errors.focus();
    active();
  };
  document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', begin) : begin();
})();
