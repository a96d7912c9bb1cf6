import type { RenderBook } from '@cho40/api'

/** Draws statements for paper. What that needs is loaded with the first page, not with the server. */
export function bookPages(): RenderBook {
  return async (sheet, links) => {
    const { bookHtml } = await import('@cho40/storefront/print')
    const { html, policy } = await bookHtml(sheet, links)
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    }
    return { body: html, headers }
  }
}
