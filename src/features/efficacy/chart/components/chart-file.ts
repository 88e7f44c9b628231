/** What of the page's look a picture takes along. */
const styles = ["fill", "stroke", "stroke-width", "opacity", "font-size", "font-weight", "font-variant-numeric"];
const NAMESPACE = "http://www.w3.org/2000/svg";
const FONT = "Figtree, system-ui, sans-serif";

/** Widths of a picture in a document and on a screen with fine dots. */
const PIXELS_PER_UNIT = 3;

/** The picture as a file of its own: it no longer leans on the page's styles, fonts or theme. */
export function standaloneSvg(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const rgb = colourReader();
  const [originals, copies] = [elementsOf(drawn), elementsOf(copy)];
  for (const [index, original] of originals.entries()) {
    const look = getComputedStyle(original);
    const target = copies[index];
    if (!target) continue;
    target.removeAttribute("class");
    for (const name of styles) {
      const value = look.getPropertyValue(name);
      if (value) target.setAttribute(name, name === "fill" || name === "stroke" ? rgb(value) : value);
    }
  }
  const { width, height } = drawn.viewBox.baseVal;
  copy.setAttribute("xmlns", NAMESPACE);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("font-family", FONT);
  const ground = document.createElementNS(NAMESPACE, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", rgb(getComputedStyle(document.body).backgroundColor));
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** The same as dots, large enough for paper. */
export async function pngOf(drawn: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawn.viewBox.baseVal;
  const address = URL.createObjectURL(new Blob([standaloneSvg(drawn)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * PIXELS_PER_UNIT;
    canvas.height = height * PIXELS_PER_UNIT;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large."))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

function elementsOf(root: SVGSVGElement): Element[] {
  return [root, ...root.querySelectorAll("*")];
}

/** Other programs do not know every way in which a browser writes a colour; all know red, green and blue. */
function colourReader(): (colour: string) => string {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const ink = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map<string, string>();
  return (colour) => {
    if (!ink || colour === "none" || colour.startsWith("url(")) return colour;
    const earlier = known.get(colour);
    if (earlier) return earlier;
    ink.fillStyle = colour;
    ink.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = ink.getImageData(0, 0, 1, 1).data;
    const found = `rgb(${red},${green},${blue})`;
    known.set(colour, found);
    return found;
  };
}

/** Hands a file to the browser's downloads. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun with the click; its address is needed until it has been read.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
