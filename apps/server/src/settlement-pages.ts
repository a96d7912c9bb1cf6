import type { RenderSettlement } from '@cho40/api'

/** Draws a run's papers. What that needs is loaded with the first page, not with the server. */
export function settlementPages(): RenderSettlement {
  return async (sheet) => {
    const { settlementHtml } = await import('@cho40/storefront/print')
    const { html, policy } = await settlementHtml(sheet)
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    }
    return { body: html, headers }
  }
}
