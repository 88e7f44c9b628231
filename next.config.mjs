import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin("./src/app/request-texts.ts");

/** @type {import("next").NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  // Native addons and the generated database client are loaded by Node, not bundled.
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "graphile-worker",
    "pino",
    "nodemailer",
    "pdfkit",
    "rate-limiter-flexible",
  ],
  devIndicators: false,
  // `npm run check` types the whole project; a build of checked code need not do it again.
  typescript: { ignoreBuildErrors: true },
};

export default withMessages(config);
