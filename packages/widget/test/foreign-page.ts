import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

const SCRIPT = readFileSync(join(import.meta.dirname, 'foreign-page.js'), 'utf8')

/** Somebody else's site: another origin, whose policy lets in nothing but what our guide names. */
export async function foreignSite(cho40: string) {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${cho40}`,
    `connect-src ${cho40}`,
    `img-src ${cho40}`,
    "style-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  const site = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/page.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(SCRIPT)
      return
    }
    const body = pageOf(cho40, url.searchParams)
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    }
    response.writeHead(url.pathname === '/' ? 200 : 404, headers).end(body)
  })
  const url = await listening(site)
  return { url, close: () => new Promise((done) => site.close(done)) }
}

function pageOf(cho40: string, asked: URLSearchParams): string {
  const safe = (text: string) => text.replaceAll(/[^A-Za-z0-9_-]/g, '')
  const token = safe(asked.get('token') ?? '')
  return `<!doctype html><html lang="${safe(asked.get('lang') ?? 'vi')}"><meta charset="utf-8">
<title>Trang của một xã</title><script src="/page.js"></script>
<script defer src="${cho40}/widget/cho40.js"></script>
<main><h1>Trang của một xã</h1>${token && `<cho40-pay token="${token}"></cho40-pay>`}
<cho40-products limit="4"></cho40-products></main></html>`
}

function listening(site: Server): Promise<string> {
  return new Promise((done) => {
    site.listen(0, '127.0.0.1', () => {
      done(`http://127.0.0.1:${(site.address() as AddressInfo).port}`)
    })
  })
}
