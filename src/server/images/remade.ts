import sharp from "sharp";
import { AppError } from "#domain/errors.ts";

const LONGEST_SIDE = 1_600;
const MOST_PIXELS = 50_000_000;
const QUALITY = 80;
/** What phones and browsers send after making a picture anew themselves. Nothing that can hold a script or a document. */
const FORMATS: ReadonlySet<string> = new Set(["jpeg", "png", "webp"]);

/**
 * A picture made anew from its pixels: nothing else of the file comes along, so neither does where, when and with what
 * it was taken. What it is, its content tells, not its name.
 *
 * @throws {AppError} `invalid` when it is no picture of these kinds, or a broken or enormous one
 */
export async function remade(file: Buffer): Promise<Buffer> {
  try {
    const picture = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 });
    const { format } = await picture.metadata();
    if (!FORMATS.has(format)) throw new Error(`No picture for us: ${format}`);
    return await picture
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#fff" })
      .jpeg({ quality: QUALITY })
      .toBuffer();
  } catch (cause) {
    throw new AppError("invalid", "This is not a picture that can be kept. A JPEG or a PNG works.", {
      field: "image",
      cause,
    });
  }
}
