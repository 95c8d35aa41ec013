// A figure as SVG or PNG, saved or copied: its own copy with the colours that are on the screen, on the page's paper.
const KEPT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight", "paint-order", "stroke-linejoin"];
const standalone = (svg) => {
  const copy = svg.cloneNode(true), from = all("*", svg), to = all("*", copy);
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of KEPT) if (style.getPropertyValue(name)) to[i].setAttribute(name, style.getPropertyValue(name));
    to[i].removeAttribute("class");
  });
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  copy.removeAttribute("class");
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  const paper = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ width: "100%", height: "100%", fill: getComputedStyle(root).getPropertyValue("--paper").trim() })) paper.setAttribute(name, value);
  copy.prepend(paper);
  return [new XMLSerializer().serializeToString(copy), width, height];
};
const save = (blob, name) => {
  const link = make("a", undefined, { download: name, href: URL.createObjectURL(blob) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};
const toPng = ([text, width, height]) => new Promise((done, fail) => {
  const image = new Image();
  image.onload = () => {
    const canvas = make("canvas", undefined, { width: 2 * width, height: 2 * height });
    canvas.getContext("2d").drawImage(image, 0, 0, 2 * width, 2 * height);
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png");
  };
  image.onerror = fail;
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
});
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-save]");
  if (!button) return;
  const holder = button.closest("figure"), drawn = standalone(one("svg.plate", holder)), name = "onetake-" + holder.id.replace("figure-", "");
  if (button.dataset.save === "copy") {
    try {
      // The clipboard takes the promise itself: after a wait Safari no longer sees the click.
      await navigator.clipboard.write([new ClipboardItem({ "image/png": toPng(drawn) })]);
      say("The figure is copied as an image");
    } catch { say("This browser does not let the page copy an image; save it as PNG instead"); }
    return;
  }
  try {
    if (button.dataset.save === "svg") save(new Blob([drawn[0]], { type: "image/svg+xml" }), name + ".svg");
    else save(await toPng(drawn), name + ".png");
    say("Saved as " + name + "." + button.dataset.save);
  } catch { say("This browser cannot save the figure; print the page instead"); }
});
