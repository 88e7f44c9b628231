/** The faces of the report: one for reading, one that stands out, one for a person's own words. */
export const faces = { plain: "plain", strong: "strong", words: "words" } as const;

/** Gives a document the faces that it speaks of by name. */
export function addFaces(doc: PDFKit.PDFDocument): void {
  doc.registerFont(faces.plain, "Helvetica");
  doc.registerFont(faces.strong, "Helvetica-Bold");
  doc.registerFont(faces.words, "Times-Roman");
}
