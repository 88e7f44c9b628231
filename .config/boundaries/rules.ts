import type { IForbiddenRuleType } from "dependency-cruiser";

// A feature's rows of the authorisation matrix live beside it and serve tests only.
const tests = "\\.test\\.tsx?$|^src/test/|^src/features/.+/matrix\\.ts$";
const prisma = "(^|/)node_modules/(@prisma|prisma|\\.prisma)/|^src/server/db/generated/";
const ownFeature = "^src/features/([^/]+)/";
const browserTrpc = "^src/trpc/(client|refusal|outbox|kept)";
const vocabulary = "/(schema|router|queries|commands|series)\\.ts$|/components/";

type Zone = { name: string; from: string; fromNot?: string[]; may: string[]; comment: string };

/** What lives in `from` may import, of our own sources, only what `may` names ($1 is the first group of `from`). */
function zone({ name, from, fromNot = [], may, comment }: Zone): IForbiddenRuleType {
  return {
    name,
    comment,
    severity: "error",
    from: { path: from, pathNot: [tests, ...fromNot] },
    to: { path: "^src/", pathNot: may },
  };
}

/** The table "who may import whom"; every rule is shown to bite by a planted violation in `boundaries.test.ts`. */
export const rules: IForbiddenRuleType[] = [
  {
    name: "domain-stands-alone",
    comment: "The method imports nothing but itself: no package, no runtime, no other folder.",
    severity: "error",
    from: { path: "^src/domain/", pathNot: tests },
    to: { pathNot: "^src/domain/" },
  },
  zone({
    name: "content-and-lib-rest-on-the-domain",
    comment: "content and lib import domain and lib.",
    from: "^src/(content|lib)/",
    may: ["^src/$1/", "^src/(domain|lib)/"],
  }),
  zone({
    name: "components-are-domain-free",
    comment: "The design system imports itself and lib.",
    from: "^src/components/",
    may: ["^src/(components|lib)/"],
  }),
  zone({
    name: "messages-are-leaves",
    comment: "Texts import nothing but texts and lib.",
    from: "^src/messages/",
    may: ["^src/(messages|lib)/"],
  }),
  zone({
    name: "schemas-are-browser-safe",
    comment: "A schema imports other schemas, domain, content and lib.",
    from: `${ownFeature}.*\\bschema\\.ts$`,
    may: ["^src/features/.+/schema\\.ts$", "^src/(domain|content|lib)/"],
  }),
  {
    ...zone({
      name: "screens-know-their-own-feature",
      comment:
        "Components and series import their own schema, series and components, domain, content, components, lib and what trpc has for the browser.",
      from: `${ownFeature}.*\\b(?:components/|series\\.ts$)`,
      may: [
        "^src/features/$1/.*\\b(?:schema\\.ts$|series\\.ts$|components/)",
        "^src/(domain|content|components|lib)/",
        browserTrpc,
        "^src/server/",
      ],
    }),
  },
  {
    name: "screens-see-server-types-only",
    comment: "In the browser the server is a type.",
    severity: "error",
    from: {
      path: ["^src/features/.+/components/", "^src/features/.+/series\\.ts$", browserTrpc],
      pathNot: tests,
    },
    to: { path: "^src/server/", preCompilationOnly: false },
  },
  zone({
    name: "transport-and-data-stay-in-their-feature",
    comment:
      "Queries, commands and routers import their own feature, server, domain, content, lib, and another feature's queries and schema.",
    from: `${ownFeature}.*\\b(?:queries|commands|router)\\.ts$`,
    may: ["^src/features/$1/", "^src/features/.+/(?:queries|schema)\\.ts$", "^src/(server|domain|content|lib)/"],
  }),
  {
    name: "features-keep-their-vocabulary",
    comment: "A feature consists of schema, router, queries, commands, series and components.",
    severity: "error",
    from: {},
    to: { path: "^src/features/", pathNot: [vocabulary, tests] },
  },
  zone({
    name: "server-knows-no-feature",
    comment: "The server imports itself, domain, lib and texts.",
    from: "^src/server/",
    fromNot: ["^src/server/trpc/root\\.ts$"],
    may: ["^src/(server|domain|lib|messages)/"],
  }),
  zone({
    name: "root-gathers-routers",
    comment: "root.ts alone imports the features' routers, and nothing else of them.",
    from: "^src/server/trpc/root\\.ts$",
    may: ["^src/(server|domain|lib)/", "^src/features/.+/router\\.ts$"],
  }),
  zone({
    name: "trpc-binds-the-server",
    comment: "The bindings import the server and lib.",
    from: "^src/trpc/",
    may: ["^src/(trpc|server|lib)/"],
  }),
  zone({
    name: "pages-are-thin",
    comment: "Pages compose feature components, components and lib, and call trpc.",
    from: "^src/app/",
    fromNot: ["^src/app/api/"],
    may: ["^src/(app|components|lib|trpc|messages)/", "^src/features/.+/components/"],
  }),
  zone({
    name: "api-routes-open-the-server",
    comment: "Only app/api imports the server.",
    from: "^src/app/api/",
    may: ["^src/(app|components|lib|trpc|messages|server)/", "^src/features/.+/components/"],
  }),
  zone({
    name: "entrances-open-the-server",
    comment: "proxy.ts and instrumentation.ts import the server and lib.",
    from: "^src/[^/]+$",
    may: ["^src/(server|lib)/"],
  }),
  {
    name: "nothing-imports-app",
    comment: "Routes are the outermost layer.",
    severity: "error",
    from: { pathNot: "^src/app/" },
    to: { path: "^src/app/" },
  },
  {
    name: "prisma-stays-behind-the-queries",
    comment: "Prisma is for server, queries, commands and the database's own folder.",
    severity: "error",
    from: {
      path: "^(src|e2e|bench)/",
      pathNot: ["^src/server/", "^src/features/.+/(queries|commands)\\.ts$", tests],
    },
    to: { path: prisma },
  },
  {
    name: "only-procedures-prove-scopes",
    comment: "A scope is proven where a session was just checked.",
    severity: "error",
    from: { path: "^src/", pathNot: [tests, "^src/server/trpc/procedures\\.ts$"] },
    to: { path: "^src/server/scope\\.ts$", preCompilationOnly: false },
  },
  {
    name: "tests-are-leaves",
    comment: "Nothing but a test imports a test or what serves tests.",
    severity: "error",
    from: { pathNot: `${tests}|^(\\.config|e2e|bench|scripts/(check|test|make-migration))` },
    to: { path: tests },
  },
  {
    name: "no-cycles",
    comment: "A cycle has no first reader.",
    severity: "error",
    from: { pathNot: "^src/server/db/generated/" },
    to: { circular: true },
  },
  {
    name: "everything-resolves",
    comment: "An import that cannot be followed cannot be judged either.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
];
