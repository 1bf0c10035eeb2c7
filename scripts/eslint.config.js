import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const sizes = { skipComments: true, skipBlankLines: true };

/** The counted escapes. They stand at zero, so the ratchet is a ban. */
const escapes = [
  {
    selector: 'TSAsExpression[typeAnnotation.typeName.name!="const"]',
    message: 'No `as`: narrow with a type guard, or parse at the boundary (src/lab/wire).',
  },
  {
    selector: 'TSNonNullExpression',
    message: 'No `!`: handle the missing value, or make it impossible in the type.',
  },
];

const defaults = { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' };
const enums = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };

/** `?worker&url` and `new Worker(new URL(…))` start a worker; anything else pulls it into this thread. */
const startWorkers = {
  selector:
    ':matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration, ExportAllDeclaration) > Literal[value=/^[.\\x2F]+\\x2Fworkers\\x2F[^?]*$/]',
  message:
    'A worker is started, not imported: new Worker(new URL(…)), or ?worker&url. Share types through src/lab/wire.',
};

export default defineConfig(
  { ignores: ['**/node_modules/**', 'dist/**', 'dist-node/**', '.cache/**', 'out/**'] },
  tseslint.configs.strictTypeChecked,
  {
    // A disable comment would be an escape nobody counts.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: {
        // No tsconfig.json lies at the top, so what lies there borrows the one of the scripts.
        projectService: { allowDefaultProject: ['*.ts'], defaultProject: 'scripts/tsconfig.json' },
        tsconfigRootDir: process.cwd(),
      },
    },
    rules: {
      'max-lines': ['error', { max: 250, ...sizes }],
      'max-lines-per-function': ['error', { max: 40, ...sizes }],
      'max-params': ['error', 5],
      complexity: ['error', 10],
      'no-restricted-syntax': ['error', ...escapes, defaults, enums, startWorkers],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, defaultFrom: true } }],
      '@typescript-eslint/unbound-method': 'off', // no code uses `this`, see above
      '@typescript-eslint/require-await': 'off', // async is how a synchronous body honours a wire contract
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An underscore says: known, and not needed. The compiler reads it so too.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', varsIgnorePattern: '^_+$' },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
    },
  },
  { files: ['src/web/**/*.tsx', 'src/web/**/*.ts'], ...reactHooks.configs.flat.recommended },
  {
    files: ['workers/**', 'tests/**'],
    rules: { 'no-restricted-syntax': ['error', ...escapes, defaults, enums] },
  },
  // A worker is a door.
  { files: ['workers/**'], rules: { 'max-lines': ['error', { max: 60, ...sizes }] } },
  { files: ['tests/**', 'src/lab/benchmarks/**'], rules: { 'max-lines-per-function': 'off' } },
  // Tools that read their configuration by default export.
  {
    files: ['vite.config.ts', 'scripts/*.config.{js,ts}'],
    rules: { 'no-restricted-syntax': ['error', ...escapes, enums], 'no-restricted-exports': 'off' },
  },
  { files: ['**/*.js', '**/*.cjs'], extends: [tseslint.configs.disableTypeChecked] },
);
