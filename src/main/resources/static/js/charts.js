/* Draws <figure data-chart="line|bar|hbar"> from the table inside it; the table stays as the alternative. Options on the figure:
   data-min, data-max, data-line (threshold), data-line-label, data-colors ("A,B,C,D"). First column: labels; each further column: one series.
   Classes carry a pattern besides their colour, lines a dash and a mark; a bar or point leads where the link of its cell leads. */
(function () {
  'use strict';
  const { read, words } = window.ct;
  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(name).trim();
  const size = () => parseFloat(style.fontSize) * 0.8125;
  const fills = { A: '--bar-a', B: '--bar-b', C: '--bar-c', D: '--bar-d', blue: '--blue', green: '--green', amber: '--amber-mid', grey: '--ctl' };

  function hatch(color) {
    const c = document.createElement('canvas');
    c.width = c.height = 8;
    const g = c.getContext('2d');
    g.strokeStyle = color;
    g.lineWidth = 2;
    g.beginPath();
    g.moveTo(0, 8); g.lineTo(8, 0); g.moveTo(-2, 2); g.lineTo(2, -2); g.moveTo(6, 10); g.lineTo(10, 6);
    g.stroke();
    return g.createPattern(c, 'repeat');
  }
  /* colour plus white strokes, so that classes differ on paper and without colour: A plain, B rising, C dots, D crossed */
  const strokes = {
    B: (g) => { g.moveTo(0, 10); g.lineTo(10, 0); g.moveTo(-2, 2); g.lineTo(2, -2); g.moveTo(8, 12); g.lineTo(12, 8); g.stroke(); },
    C: (g) => { g.arc(5, 5, 1.75, 0, 7); g.fill(); },
    D: (g) => { g.moveTo(0, 0); g.lineTo(10, 10); g.moveTo(0, 10); g.lineTo(10, 0); g.stroke(); },
  };
  function fill(name) {
    const color = token(fills[name] || '--blue');
    if (!strokes[name]) return color;
    const c = document.createElement('canvas');
    c.width = c.height = 10;
    const g = c.getContext('2d');
    g.fillStyle = color;
    g.fillRect(0, 0, 10, 10);
    g.strokeStyle = g.fillStyle = 'rgba(255,255,255,.6)';
    g.lineWidth = 1.25;
    g.beginPath();
    strokes[name](g);
    return g.createPattern(c, 'repeat');
  }
  const dashes = [[], [8, 4], [2, 4], [10, 4, 2, 4]];
  const shapes = ['circle', 'rect', 'triangle', 'rectRot'];
  const marks = {
    id: 'marks',
    afterDatasetsDraw(chart) {
      const g = chart.ctx;
      const flat = chart.options.indexAxis === 'y';
      g.save();
      g.font = '600 ' + size() + 'px ' + token('--font');
      g.fillStyle = token('--ink');
      const taken = [];
      chart.data.datasets.forEach((set, k) => chart.getDatasetMeta(k).data.forEach((point, i) => {
        const text = set.words[i];
        if (!text || Number.isNaN(set.data[i]) || set.data[i] === null) return;
        const x = point.x + (flat ? 6 : 0);
        const y = point.y + (flat ? 5 : -10);
        const width = g.measureText(text).width;
        const box = { left: flat ? x : x - width / 2, right: flat ? x + width : x + width / 2, top: y - size(), bottom: y };
        /* a number that would lie on another one is left to the table */
        if (taken.some((t) => box.left < t.right && box.right > t.left && box.top < t.bottom && box.bottom > t.top)) return;
        taken.push(box);
        g.textAlign = flat ? 'left' : 'center';
        g.fillText(text, x, y);
      }));
      const line = chart.options.line;
      if (line) {
        const at = (flat ? chart.scales.x : chart.scales.y).getPixelForValue(line.value);
        const a = chart.chartArea;
        g.strokeStyle = g.fillStyle = token('--green');
        g.lineWidth = 2;
        g.setLineDash([6, 4]);
        g.beginPath();
        if (flat) { g.moveTo(at, a.top); g.lineTo(at, a.bottom); } else { g.moveTo(a.left, at); g.lineTo(a.right, at); }
        g.stroke();
        g.textAlign = 'left';
        g.fillText(line.label, flat ? at + 4 : a.left + 4, flat ? a.top + 12 : at - 6);
      }
      g.restore();
    },
  };
  /* long names under the bars stand in several lines where they have the room, instead of aslant */
  function lines(text, room) {
    const most = Math.floor(room / (size() * 0.58));
    const out = [];
    text.split(' ').forEach((word) => {
      const last = out[out.length - 1];
      if (last && (last + ' ' + word).length <= most) out[out.length - 1] = last + ' ' + word; else out.push(word);
    });
    return out.length > 1 && out.length <= 3 && out.every((line) => line.length <= most) ? out : text;
  }
  function draw(figure) {
    const table = figure.querySelector('table');
    const head = Array.from(table.tHead.rows[0].cells).slice(1);
    const body = Array.from(table.tBodies[0].rows);
    const kind = figure.dataset.chart;
    const names = (figure.dataset.colors || 'blue').split(',');
    const colors = names.map((c) => token(fills[c] || '--blue'));
    const filled = kind === 'line' ? colors : names.map(fill);
    const place = (row, series) => body[row].cells[series + 1].querySelector('a[href]') || body[row].cells[0].querySelector('a[href]');
    const numbers = (cell) => read((cell.dataset.value || cell.textContent).replace(/[^\d.,−-]/g, ''));
    const box = document.createElement('div');
    box.className = 'chart';
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    box.append(canvas);
    const more = document.createElement('details');
    const summary = document.createElement('summary');
    summary.className = 'link info';
    summary.textContent = words.table;
    table.before(box, more);
    more.append(summary, table);
    const flat = kind === 'hbar';
    const scale = { min: figure.dataset.min ? Number(figure.dataset.min) : undefined, max: figure.dataset.max ? Number(figure.dataset.max) : undefined, grace: '12%', grid: { color: token('--line2') } };
    new window.Chart(canvas, {
      type: kind === 'line' ? 'line' : 'bar',
      plugins: [marks],
      data: {
        labels: body.map((r) => r.cells[0].textContent.trim()).map((text) => (flat ? text : lines(text, (box.clientWidth - 56) / body.length))),
        datasets: head.map((h, k) => ({
          label: h.textContent.trim(),
          data: body.map((r) => numbers(r.cells[k + 1])),
          words: body.map((r) => r.cells[k + 1].textContent.trim()),
          backgroundColor: h.dataset.before !== undefined ? hatch(token('--ctl')) : head.length === 1 && kind !== 'line' ? body.map((r, i) => filled[i % filled.length]) : filled[k % filled.length],
          borderColor: colors[k % colors.length],
          borderWidth: kind === 'line' ? 2.5 : 0,
          borderDash: kind === 'line' ? dashes[k % dashes.length] : [],
          pointStyle: shapes[k % shapes.length],
          spanGaps: false,
          pointRadius: 5,
          pointBackgroundColor: '#fff',
          pointBorderWidth: 2.5,
        })),
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        indexAxis: flat ? 'y' : 'x',
        onClick: (e, hit) => { const to = hit.length && place(hit[0].index, hit[0].datasetIndex); if (to) to.click(); },
        onHover: (e, hit) => { canvas.className = hit.length && place(hit[0].index, hit[0].datasetIndex) ? 'leads' : ''; },
        line: figure.dataset.line ? { value: Number(figure.dataset.line), label: figure.dataset.lineLabel || '' } : null,
        layout: { padding: { top: 18, right: flat ? 40 : 8 } },
        font: { family: token('--font'), size: size() },
        plugins: { legend: { display: head.length > 1, labels: { font: { size: size() } } }, tooltip: { enabled: false } },
        scales: flat ? { x: scale, y: { grid: { display: false } } } : { y: scale, x: { grid: { display: false } } },
      },
    });
  }
  const start = () => {
    window.Chart.defaults.font.family = token('--font');
    window.Chart.defaults.font.size = size();
    window.Chart.defaults.color = token('--ink2');
    document.querySelectorAll('[data-chart]:not([data-drawn])').forEach((f) => { f.dataset.drawn = ''; draw(f); });
  };
  start();
  document.addEventListener('htmx:load', start);
})();
