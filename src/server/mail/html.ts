const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** One column, system type, nothing fetched from anywhere; mail programs that turn dark find colours for both. */
export function asHtml(parts: {
  subject: string;
  opening: string;
  action: string;
  closing: string;
  footer: string;
  url: string;
  /** A second way, for those who want no more letters like this one. */
  off: { label: string; url: string } | null;
}): string {
  const { subject, opening, action, closing, footer, url, off } = parts;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
<style>
body { margin: 0; padding: 32px 24px; background: #fbfaf7; color: #20242a; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; }
p { margin: 0 0 20px; }
a.action { display: inline-block; padding: 12px 20px; border-radius: 6px; background: #1f6b52; color: #ffffff; text-decoration: none; }
.plain, footer { font-size: 14px; overflow-wrap: anywhere; }
footer { padding-top: 16px; border-top: 1px solid #8a8f98; }
@media (prefers-color-scheme: dark) {
  body { background: #1c2128; color: #ece8df; }
  a { color: #8fd0b8; }
  a.action { background: #8fd0b8; color: #14201b; }
}
</style>
</head>
<body>
<main>
<p>${escaped(opening)}</p>
<p><a class="action" href="${escaped(url)}">${escaped(action)}</a></p>
<p class="plain">${escaped(url)}</p>
<p>${escaped(closing)}</p>
${off ? `<p><a href="${escaped(off.url)}">${escaped(off.label)}</a></p>\n` : ""}<footer>${escaped(footer)}</footer>
</main>
</body>
</html>
`;
}
