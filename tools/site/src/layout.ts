import { relative } from './links.ts'
import { escaped } from './markdown/inline.ts'
import { GROUPS, type Page } from './pages.ts'

const WORDS = {
  vi: {
    skip: 'Đến nội dung',
    menu: 'Các trang',
    search: 'Tìm trong tài liệu',
    none: 'Không thấy gì.',
  },
  en: {
    skip: 'To the text',
    menu: 'Pages',
    search: 'Search the documents',
    none: 'Nothing found.',
  },
} as const

/** A whole page: its text, the way to every other page, and a field to search. No script is needed to read. */
export function layout(page: Page, body: string, pages: readonly Page[]): string {
  const words = WORDS[page.language]
  const root = relative(page, 'index.html').replace(/index\.html$/, '')
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${escaped(page.title)} – Cho40</title>
<link rel="stylesheet" href="${root}site.css">
<script defer src="${root}search.js"></script>
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header>
<a class="home" href="${root}index.html">Chợ 4.0 · Cho40</a>
<search data-root="${root}" data-none="${words.none}" hidden>
<label for="q">${words.search}</label>
<input id="q" type="search" autocomplete="off" spellcheck="false" aria-controls="found">
<ul id="found" aria-live="polite"></ul>
</search>
</header>
<div class="columns">
<nav aria-label="${words.menu}">
<details><summary>${words.menu}</summary>
${menu(page, pages)}
</details>
</nav>
<main id="text" tabindex="-1">
${body}
</main>
</div>
</body>
</html>
`
}

function menu(page: Page, pages: readonly Page[]): string {
  return Object.entries(GROUPS)
    .map(([group, [vi, en]]) => {
      const own = pages.filter((one) => one.group === group)
      if (own.length === 0) return ''
      const title = page.language === 'vi' ? vi : `${en} · ${vi}`
      return `<p class="group">${title}</p><ul>${own.map((one) => link(page, one)).join('')}</ul>`
    })
    .join('')
}

function link(page: Page, to: Page): string {
  const here = to === page ? ' aria-current="page"' : ''
  const lang = to.language === page.language ? '' : ` lang="${to.language}"`
  return `<li><a href="${relative(page, to.path)}"${here}${lang}>${escaped(to.title)}</a></li>`
}
