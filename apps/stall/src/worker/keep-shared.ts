/** Where the page looks for what another app shared with the till. */
const SHARED = 'shared-with-stall'
/** The one page of the till that reads bank texts and statements. */
const READS_IT = './#bank-text'

/**
 * Keeps a shared text or file on this phone until the page takes it, and shows that page. Nothing of
 * it goes to the network: a bank's text is between the bank and the vendor.
 */
export async function keepShared(request: Request): Promise<Response> {
  const form = await request.formData()
  const words = ['title', 'text', 'url'].flatMap((name) => {
    const word = form.get(name)
    return typeof word === 'string' && word !== '' ? [word] : []
  })
  const text = words.join('\n')
  const file = form.getAll('file').find((entry) => entry instanceof File)
  await caches.delete(SHARED)
  const cache = await caches.open(SHARED)
  if (text !== '') await cache.put('shared/text', new Response(text))
  if (file instanceof File) {
    const headers = { 'content-type': file.type, 'x-name': encodeURIComponent(file.name) }
    await cache.put('shared/file', new Response(file, { headers }))
  }
  return Response.redirect(READS_IT, 303)
}
