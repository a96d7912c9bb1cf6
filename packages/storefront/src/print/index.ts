export { type BookPage, bookHtml } from './book-html.tsx'
export type { SheetFormat } from './sheet.ts'
export { type SignPage, signHtml } from './sign-html.tsx'
export { type SignFonts, signPdf } from './sign-pdf.ts'
