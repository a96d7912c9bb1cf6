/**
 * The tokens of packages/design that these pages use. They stand here as text because a bundled server
 * has no style sheets beside it; a test holds each of them to its original.
 */
export const designTokens = `
--paper:#fffdf8;
--cloth:#f4efe4;
--ink:#1c1a17;
--stone:#5b554b;
--line:#8a8272;
--indigo:#1f2a5a;
--turmeric:#e0a100;
--font:system-ui, sans-serif;
--text-16:1rem;
--text-19:1.1875rem;
--text-24:1.5rem;
--text-32:2rem;
--leading:1.35;
--touch:48px;
--radius-touch:12px;
--radius-desk:6px;
`
