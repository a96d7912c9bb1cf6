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
--font:system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
--text-16:1rem;
--text-19:1.1875rem;
--text-24:1.5rem;
--text-32:2rem;
--leading:1.35;
--touch:48px;
--radius-touch:12px;
--radius-desk:6px;
`

/** The tile of the woven band, as base.css of packages/design draws it. */
export const wovenBand = `url("data:image/svg+xml,%3csvg xmlns='http://www.w3.org/2000/svg' width='40' height='8'%3e%3cpath fill='%231f2a5a' d='M0 0h40v8H0z'/%3e%3cpath fill='none' stroke='%23fffdf8' d='M4 4l6-3.5L16 4l-6 3.5z'/%3e%3cpath fill='%23b0182b' d='M7 4l3-1.8L13 4l-3 1.8z'/%3e%3cpath fill='%23fffdf8' d='M0 3h2v2H0zM18 3h2v2h-2zM38 3h2v2h-2z'/%3e%3cpath fill='%23e0a100' d='M22 6h14v1H22zM24 4h10v1H24zM26 2h6v1h-6zM28 0h2v1h-2z'/%3e%3c/svg%3e")`
