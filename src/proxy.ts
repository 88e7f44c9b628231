import { type NextRequest, NextResponse } from "next/server";

/** React's development build evaluates code to name components in stacks; the shipped one never does. */
const evaluation = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";

function policyWith(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    // React Aria, toasts and drawings set style attributes; styles cannot run code.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // The one that opens a client's ladder offline, from our own origin.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** For files that somebody added: whatever is in them can load nothing, run nothing and has no origin. */
const policyOfFiles = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * Gives every page a content security policy with a nonce of its own, and files one that allows nothing. It is never the
 * gate: procedures are.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const isFile = request.nextUrl.pathname.startsWith("/api/documents/");
  const policy = isFile ? policyOfFiles : policyWith(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: "/((?!_next/static|icon\\.svg|sw\\.js).*)" };
