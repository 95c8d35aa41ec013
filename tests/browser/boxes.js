// Every label of the lanes and the figures: which cover another one, which are cut off, and which targets are small.
() => {
  const seen = (e) => e.checkVisibility() && e.getClientRects().length && e.textContent.trim();
  const leaves = [...document.querySelectorAll(".pic .word, .axis text, .plate text, .label h4, .carries a, .unit .end, .unit .value, .section-name, .figures dt, .figures dd")]
    .filter(seen);
  const boxes = leaves.map((e) => {
    const range = document.createRange();
    range.selectNodeContents(e);
    return { e, box: e instanceof SVGElement ? e.getBoundingClientRect() : range.getBoundingClientRect() };
  });
  const words = (one) => one.e.textContent.trim().slice(0, 30) + " in " + (one.e.closest("[id]")?.id ?? "?");
  const covered = [];
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (wide > 1 && high > 4) covered.push(words(a) + " | " + words(b));
    }
  });
  const cut = boxes.filter(({ e, box }) => {
    const holder = e.closest(".plate") || e.closest(".pic");
    const outer = holder ? holder.getBoundingClientRect() : { left: 0, right: Infinity };
    if (box.left < outer.left - 2 || box.right > outer.right + 2) return true;
    return !(e instanceof SVGElement) && (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === "hidden");
  }).map(words);
  const small = [...document.querySelectorAll("a[href], button, summary, input, label[for]")]
    .filter((e) => seen(e) && !e.closest("[aria-hidden=true], .vh, .prose p, .prose li, .skip"))
    .map((e) => ({ e, box: e.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
    .map(({ e, box }) => e.textContent.trim().slice(0, 20) + " " + Math.round(box.width) + "x" + Math.round(box.height));
  return { count: boxes.length, covered, cut, small };
}
