/** @jsxImportSource hono/jsx */
import { shareLinks } from '../share/share-links.ts'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'

/** Sends the page on; the address says the language it is read in. */
export function Share({ visit, url }: { readonly visit: Visit; readonly url: string }) {
  const text = pagesText(visit.language)
  const links = shareLinks(url)
  return (
    <nav class="share" aria-label={text.share}>
      <span>{text.share}:</span>
      <a href={links.zalo} rel="nofollow noopener" target="_blank">
        {text.shareZalo} <small>{text.newWindow}</small>
      </a>
      <a href={links.facebook} rel="nofollow noopener" target="_blank">
        {text.shareFacebook} <small>{text.newWindow}</small>
      </a>
    </nav>
  )
}
