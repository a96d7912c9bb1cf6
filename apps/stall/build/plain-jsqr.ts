import type { Plugin } from 'vite'

/**
 * jsQR is written for loaders of before modules. As a module it needs no helper of the bundler, which
 * would be one more file that every page waits for.
 */
export function plainJsqr(): Plugin {
  return {
    name: 'cho40-plain-jsqr',
    enforce: 'pre',
    transform: {
      filter: { id: /\/jsqr\/dist\/jsQR\.js$/ },
      handler: (code) =>
        // The code begins with a bracket: without the semicolons it would be called by the line before.
        `const module = { exports: {} };\nconst exports = module.exports;\n${code};\nexport default module.exports`,
    },
  }
}
