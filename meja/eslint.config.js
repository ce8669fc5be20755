import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

export default ts.config(
  { ignores: ["dist", "node_modules", "nodin.html"] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  { plugins: { "react-hooks": hooks }, rules: { "react-hooks/rules-of-hooks": "error" } },
  {
    rules: {
      "max-lines": ["error", 400],
      eqeqeq: "error",
      // A handler may be asynchronous; what it throws is told by the page (`main.tsx`).
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false, arguments: false } }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
    },
  },
  { files: ["**/*.js", "**/*.mjs"], ...ts.configs.disableTypeChecked },
  // Run by Node; `tsc` knows its names.
  { files: ["**/*.mjs"], rules: { "no-undef": "off" } },
);
