import type { Plugin } from 'vite'

/** Vite wraps each dynamic import in a preloader of 1 KB; the till has one import and loads its style itself. */
export function plainImports(): Plugin {
  return {
    name: 'cho40-plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load()',
    },
    renderChunk: (code) => code.replaceAll(/,\s*__VITE_PRELOAD__/g, ''),
  }
}
