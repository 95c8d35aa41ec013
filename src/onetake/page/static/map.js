// The map of a library: points by two measures, filters by artist and year, one film in focus at a time.
(() => {
  "use strict";
  const NS = "http://www.w3.org/2000/svg";
  const { axes, films } = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const map = byId("map"), says = byId("says"), rows = [...document.querySelectorAll("#table tbody tr")];
  // One unit of the drawing is one pixel of the page, so that its text is as large as any other.
  let box = {};
  const measure = () => {
    const width = Math.max(300, map.clientWidth || 1000), height = Math.max(320, Math.round(width * 0.62));
    map.setAttribute("viewBox", `0 0 ${width} ${height}`);
    box = { left: 58, right: width - 15, top: 32, bottom: height - 50 };
  };
  const LEAST = Math.log2(0.01);  // where a logarithmic axis puts 0
  let points = [], focused = -1;

  const make = (name, attributes, text) => {
    const element = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const scaled = (axis, value) => (axis.log ? Math.max(Math.log2(value), LEAST) : value);
  const shown = (value) => String(Number(value.toPrecision(value < 1 ? 2 : 3)));

  // Round values between the least and the most: on a logarithmic axis powers of two.
  const ticks = (axis, low, high, count) => {
    if (axis.log) {
      const step = Math.max(1, Math.ceil((high - low) / count));
      const found = low <= LEAST ? [[LEAST, "0"]] : [];
      const first = found.length ? LEAST + step * 0.7 : low;
      for (let power = Math.ceil(first / step) * step; power <= high; power += step) found.push([power, shown(2 ** power)]);
      return found;
    }
    const raw = (high - low) / count || 1, unit = 10 ** Math.floor(Math.log10(raw));
    const step = [1, 2, 5, 10].map((n) => n * unit).find((n) => n >= raw);
    const found = [];
    for (let at = Math.ceil(low / step) * step; at <= high + 1e-9; at += step) found.push([at, shown(at)]);
    return found;
  };

  const range = (axis, values) => {
    const known = values.map((value) => scaled(axis, value));
    let low = Math.min(...known), high = Math.max(...known);
    if (!(high > low)) { low -= 1; high += 1; }
    const room = (high - low) * 0.05;
    return [low - room, high + room];
  };

  const passes = (film) => {
    const artist = byId("artist").value, from = byId("from")?.value, to = byId("to")?.value;
    return (!artist || film.artist === artist)
      && (!from || (film.year && film.year >= Number(from)))
      && (!to || (film.year && film.year <= Number(to)));
  };

  const name = (film) => (film.artist ? film.artist + ": " : "") + film.title + (film.year ? " (" + film.year + ")" : "");
  const describe = (film, x, y) => {
    const value = (i) => axes[i].says + " " + film.values[i] + (axes[i].unit ? " " + axes[i].unit : "");
    return name(film) + ": " + value(x) + ", " + value(y) + (film.page ? "" : " (no page)");
  };

  const focus = (place, take) => {
    if (!points.length) return;
    points[focused]?.dot.classList.remove("chosen");
    points[focused]?.dot.setAttribute("tabindex", "-1");
    focused = (place + points.length) % points.length;
    const { dot, film, x, y } = points[focused];
    dot.classList.add("chosen");
    dot.setAttribute("tabindex", "0");
    if (take) dot.focus();
    says.textContent = describe(film, x, y);
  };
  const open = (film) => { if (film.page) window.location.href = film.page; };

  const draw = () => {
    const x = Number(byId("x").value), y = Number(byId("y").value);
    const chosen = films.filter(passes);
    const placed = chosen.filter((film) => film.values[x] !== null && film.values[y] !== null);
    rows.forEach((row, i) => { row.hidden = !passes(films[i]); });
    measure();
    map.replaceChildren(make("rect", { class: "frame", x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top }));
    points = [];
    focused = -1;
    const missing = chosen.length - placed.length;
    says.textContent = placed.length + (placed.length === 1 ? " film" : " films")
      + (missing ? "; " + missing + " more without one of the two measures" : "");
    if (!placed.length) return;
    const [left, right] = range(axes[x], placed.map((film) => film.values[x]));
    const [low, high] = range(axes[y], placed.map((film) => film.values[y]));
    const atX = (value) => box.left + (value - left) / (right - left) * (box.right - box.left);
    const atY = (value) => box.bottom - (value - low) / (high - low) * (box.bottom - box.top);
    for (const [at, text] of ticks(axes[x], left, right, (box.right - box.left) / 110)) {
      map.append(make("line", { class: "tick", x1: atX(at), x2: atX(at), y1: box.top, y2: box.bottom }),
        make("text", { x: atX(at), y: box.bottom + 18, "text-anchor": "middle" }, text));
    }
    for (const [at, text] of ticks(axes[y], low, high, 5)) {
      map.append(make("line", { class: "tick", x1: box.left, x2: box.right, y1: atY(at), y2: atY(at) }),
        make("text", { x: box.left - 8, y: atY(at) + 4, "text-anchor": "end" }, text));
    }
    const title = (axis) => axis.says + (axis.unit ? ", " + axis.unit : "");
    map.append(make("text", { x: box.right, y: box.bottom + 40, "text-anchor": "end" }, title(axes[x]) + " →"),
      make("text", { x: 12, y: 21 }, "↑ " + title(axes[y])));
    const radius = placed.length > 2000 ? 3 : placed.length > 300 ? 4.5 : 7;
    // In the order of the first measure, so that the arrow keys go from left to right.
    placed.sort((a, b) => a.values[x] - b.values[x] || a.values[y] - b.values[y]);
    placed.forEach((film, place) => {
      const dot = make(film.page ? "a" : "g", { class: "film", tabindex: place ? "-1" : "0", role: film.page ? "link" : "img", "aria-label": describe(film, x, y) });
      if (film.page) dot.setAttribute("href", film.page);
      dot.append(make("circle", { cx: atX(scaled(axes[x], film.values[x])), cy: atY(scaled(axes[y], film.values[y])), r: radius }));
      dot.addEventListener("pointerenter", () => focus(place, false));
      dot.addEventListener("focus", () => { if (focused !== place) focus(place, false); });
      points.push({ dot, film, x, y });
      map.append(dot);
    });
  };

  map.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (step) { focus(focused + step, true); event.preventDefault(); }
    else if (event.key === "Enter" && focused >= 0) { open(points[focused].film); event.preventDefault(); }
  });
  byId("controls").addEventListener("input", draw);
  let drawn = 0;
  window.addEventListener("resize", () => { if (map.clientWidth !== drawn) { drawn = map.clientWidth; draw(); } });
  byId("controls").addEventListener("submit", (event) => event.preventDefault());
  byId("live").hidden = false;
  draw();
  drawn = map.clientWidth;
})();
