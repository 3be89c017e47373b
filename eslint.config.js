import js from "@eslint/js";
import sonarjs from "eslint-plugin-sonarjs";
import tseslint from "typescript-eslint";

/** Imports point one way. A layer may import the layers named here, and itself; all else is refused. */
export const layers = {
  catalog: [],
  language: [],
  web: [],
  search: ["catalog"],
  cards: ["catalog", "language", "search"],
  store: ["catalog"],
  slack: ["catalog", "language", "search", "cards", "store"],
  weekly: ["catalog", "search", "cards", "store", "slack"],
  features: ["catalog", "language", "search", "cards", "store", "slack", "weekly", "web"],
  cli: ["catalog", "search", "cards", "store", "slack", "weekly", "web", "features"],
  playground: [],
};

/** The rooms of the search, in the order in which a query passes them: none knows of a later one. */
export const searchRooms = ["words", "index", "query", "ranking"];

/** Each of these packages has one home; nobody else may import it. */
export const homes = {
  lunr: ["src/search/index/lunr-index.ts"],
  "@orama/stemmers": ["src/search/words/inflections.ts"],
  "js-yaml": ["src/catalog/", "src/playground/workspace/read-manifest.ts"],
  kysely: ["src/store/"],
  "better-sqlite3": ["src/store/"],
  pg: ["src/store/"],
  "@slack/bolt": [
    "src/slack/",
    "src/features/",
    "src/app.ts",
    "src/main.ts",
    "src/start-listening.ts",
  ],
};

/** What starts a layer by itself is handed the configuration; the rest of the layer is not. */
const entryPoints = Object.keys(layers).map((layer) => `src/${layer}/main.ts`);

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  files: [`src/${layer}/**/*.ts`],
  ignores: entryPoints,
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^#(?!(${[layer, ...allowed].join("|")})/)`,
            message: `src/${layer} may import only: ${allowed.join(", ") || "nothing of ours"}.`,
          },
          { regex: "^\\.\\./", message: "Across folders write #layer/file.ts." },
        ],
      },
    ],
  },
}));

/** What the playground's page uses of the browser. */
const browserGlobals = Object.fromEntries(
  [
    ...["addEventListener", "removeEventListener", "setTimeout", "clearTimeout", "fetch", "open"],
    ...["document", "location", "navigator", "innerHeight", "innerWidth"],
    ...["HTMLElement", "Node", "URL", "URLSearchParams", "WebSocket"],
  ].map((name) => [name, "readonly"]),
);

export default tseslint.config(
  { ignores: ["node_modules", "coverage", "data"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { sonarjs },
    rules: {
      "max-lines": ["error", 200],
      "max-lines-per-function": ["error", 40],
      "max-params": ["error", 3],
      "sonarjs/cognitive-complexity": ["error", 10],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Name what you export." },
      ],
      "no-restricted-properties": [
        "error",
        {
          object: "process",
          property: "env",
          message: "Only src/config.ts reads the environment.",
        },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ["src/playground/page/**/*.js"],
    languageOptions: { globals: browserGlobals },
    plugins: { sonarjs },
    rules: {
      "max-lines": ["error", 200],
      "max-lines-per-function": ["error", 40],
      "max-params": ["error", 3],
      "sonarjs/cognitive-complexity": ["error", 10],
      "no-console": "error",
      "no-implied-eval": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Name what you export." },
        {
          selector:
            "Identifier[name=/^(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML)$/]",
          message: "Text from people or the bot is never HTML.",
        },
      ],
    },
  },
  ...layerRules,
  { files: ["src/config.ts"], rules: { "no-restricted-properties": "off" } },
  // Starts the bot as a child, whose environment is this process's own and the tokens of the local Slack.
  { files: ["src/playground/bot-process.ts"], rules: { "no-restricted-properties": "off" } },
  { files: ["src/cli/**/*.ts", "bench/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["test/**/*.ts", "bench/**/*.ts"],
    rules: {
      "max-lines": ["error", 300],
      "max-lines-per-function": "off",
      "no-restricted-properties": "off",
    },
  },
  {
    files: ["*.config.ts", "*.config.js"],
    rules: { "no-restricted-syntax": "off" },
  },
);
