// Searches the sections of all pages in the browser: no server is asked, and from a folder it works as well.
// The sections are fetched as a script when somebody begins to type, since a page of a folder may fetch nothing else.
const box = document.querySelector('search')
const field = document.querySelector('#q')
const list = document.querySelector('#found')
const MOST = 12

/** Words without marks and case, each after a space: `gao` finds `Gạo`. */
const folded = (text) =>
  ` ${text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`

let sections
function load() {
  sections ??= new Promise((done, failed) => {
    const script = document.createElement('script')
    script.src = `${box.dataset.root}search-index.js`
    script.addEventListener('load', () =>
      done(
        globalThis.cho40Sections.map((section) => ({
          ...section,
          foldedTitle: folded(`${section.title} ${section.page}`),
          foldedText: folded(section.text),
        })),
      ),
    )
    script.addEventListener('error', failed)
    document.head.append(script)
  })
  return sections
}

/** Every word must begin one; in a title it counts more. */
function weightOf(section, words) {
  let weight = 0
  for (const word of words) {
    const inTitle = section.foldedTitle.includes(` ${word}`)
    if (!inTitle && !section.foldedText.includes(` ${word}`)) return 0
    weight += inTitle ? 10 : 1
  }
  return weight
}

async function search() {
  const words = folded(field.value).split(' ').filter(Boolean)
  if (words.length === 0) {
    list.replaceChildren()
    return
  }
  const asked = field.value
  const all = await load()
  if (asked !== field.value) return
  const found = all
    .map((section) => ({ section, weight: weightOf(section, words) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
  list.replaceChildren(...found.map(({ section }) => item(section)))
  if (found.length === 0) {
    const none = document.createElement('li')
    none.textContent = box.dataset.none
    list.replaceChildren(none)
  }
}

function item({ address, page, title }) {
  const made = document.createElement('li')
  const link = document.createElement('a')
  link.href = box.dataset.root + address
  link.textContent = title === page ? title : `${title} – ${page}`
  made.append(link)
  return made
}

box.hidden = false
field.addEventListener('focus', () => void load(), { once: true })
field.addEventListener('input', () => void search())
// The menu is open where there is room for it.
const menu = document.querySelector('nav details')
if (matchMedia('(min-width: 60rem)').matches) menu.open = true
