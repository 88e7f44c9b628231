import { MOST_PHOTO } from "../schema.ts";

/** Sides in pixels and qualities, tried in turn until the picture is small enough to be kept and sent. */
const TRIES = [
  [1_600, 0.82],
  [1_600, 0.65],
  [1_200, 0.65],
  [900, 0.6],
] as const;

/**
 * Draws a picture anew on this device, upright and small: what the camera wrote into the file, such as where it was
 * taken, stays behind. Null where the browser cannot open it.
 */
export async function remakePhoto(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!picture) return null;
  try {
    for (const [side, quality] of TRIES) {
      const image = await drawn(picture, side, quality);
      if (image !== null && image.length <= MOST_PHOTO) return image;
    }
    return null;
  } finally {
    picture.close();
  }
}

async function drawn(picture: ImageBitmap, side: number, quality: number): Promise<string | null> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const drawing = canvas.getContext("2d");
  if (!drawing) return null;
  // A JPEG has no transparency: what shows through is paper, not black.
  drawing.fillStyle = "#fff";
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
  return blob && base64Of(blob);
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
