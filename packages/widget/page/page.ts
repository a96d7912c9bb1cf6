/** The page that shows both elements: the token of the address goes into the one, what it says is listed. */
const pay = document.querySelector('cho40-pay')
const list = document.querySelector('#events')
const asked = new URLSearchParams(location.search)

for (const name of ['paid', 'short', 'over', 'expired', 'cancelled', 'error']) {
  document.addEventListener(`cho40-${name}`, (event) => {
    const item = document.createElement('li')
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined
    item.textContent = `${event.type} ${JSON.stringify(detail)}`
    list?.append(item)
  })
}

for (const name of ['token', 'lang']) {
  const value = asked.get(name)
  const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(`#${name}`)
  if (!value || !field) continue
  field.value = value
  pay?.setAttribute(name, value)
  if (name === 'token') pay?.removeAttribute('hidden')
}
