import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileKind, fileName, withoutTail } from "./file-kind.ts";

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part)))),
  );
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const pngEnd = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

describe("fileKind", () => {
  it("goes by the content", () => {
    expect(fileKind(bytes("%PDF-1.7\n…\n%%EOF\n"))).toBe("application/pdf");
    expect(fileKind(bytes(pngStart, "IHDR…", pngEnd))).toBe("image/png");
    expect(fileKind(bytes([0xff, 0xd8, 0xff, 0xe0], "JFIF", [0xff, 0xd9]))).toBe("image/jpeg");
    expect(fileKind(bytes("Tuesday: spoke first.\r\n\tFelt fine — 🙂"))).toBe("text/plain");
  });

  it.each([
    ["a program", bytes("MZ", [0x90, 0, 3, 0])],
    ["a zip, as Word documents are", bytes("PK", [3, 4, 0x14, 0])],
    ["a page", bytes("  <!DOCTYPE html><script>alert(1)</script>")],
    ["a drawing with scripts", bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a script", bytes("#!/bin/sh\nrm -rf /")],
    ["a picture that goes on as something else", bytes(pngStart, "IHDR…", pngEnd, "<script>alert(1)</script>")],
    ["a photograph that goes on as a zip", bytes([0xff, 0xd8, 0xff, 0xe0], [0xff, 0xd9], "PK", [3, 4])],
    ["a PDF without an end", bytes("%PDF-1.7\n…")],
    ["text in another encoding", bytes("na", [0xef], "ve")],
    ["text with a hidden end", bytes("see", [0], "more")],
    ["nothing", bytes()],
  ])("takes no %s", (_, content) => {
    expect(fileKind(content)).toBeNull();
  });

  it("answers for whatever it is given", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        expect([null, "text/plain"]).toContain(fileKind(content.map((byte) => byte & 0x7f)));
      }),
    );
  });
});

describe("withoutTail", () => {
  // A thumbnail with an end of its own, then two scans with a restart and a stuffed zero in them.
  const photo = bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 8, 0xff, 0xd8, 1, 2, 0xff, 0xd9],
    [0xff, 0xda, 0, 4, 1, 2, 9, 0xff, 0, 0xff, 0xd3, 8],
    [0xff, 0xda, 0, 3, 1, 7, 7, 0xff, 0xd9],
  );

  it("cuts off the film that a phone puts behind a photograph", () => {
    const cut = withoutTail(bytes([...photo], "ftypmp42…", [0xff, 0xda, 0, 1]));
    expect(cut).toEqual(photo);
    expect(fileKind(cut)).toBe("image/jpeg");
  });

  it("leaves alone what has no tail, and what is no photograph", () => {
    expect(withoutTail(photo)).toBe(photo);
    const page = bytes("<html>");
    expect(withoutTail(page)).toBe(page);
  });

  it("ends, and keeps the beginning, whatever it is given", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        const given = bytes([0xff, 0xd8, 0xff], [...content]);
        const cut = withoutTail(given);
        expect(given.subarray(0, cut.length)).toEqual(cut);
      }),
    );
  });
});

describe("fileName", () => {
  it.each([
    ["report.pdf", "application/pdf", "report.pdf"],
    ["photo.JPEG", "image/jpeg", "photo.JPEG"],
    ["invoice.pdf.exe", "application/pdf", "invoice.pdf.pdf"],
    ["../../etc/passwd", "text/plain", "passwd.txt"],
    ["C:\\Users\\ada\\plan.docx", "application/pdf", "plan.pdf"],
    ["tip\u202Efdp.exe", "image/png", "tip fdp.png"],
    ['a"b\r\nset-cookie: x', "text/plain", "a b set-cookie  x.txt"],
    [".png", "image/png", "document.png"],
    ["", "image/png", "document.png"],
  ] as const)("makes of %j", (given, type, made) => {
    expect(fileName(given, type)).toBe(made);
  });
});
