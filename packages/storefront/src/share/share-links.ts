/**
 * Where a browser shares an address, as plain links: nothing of these sites is loaded before a
 * visitor goes there. Zalo documents only its widget; this is the address that the widget opens.
 */
export function shareLinks(url: string): { readonly zalo: string; readonly facebook: string } {
  const data = Buffer.from(JSON.stringify({ url })).toString('base64')
  return {
    zalo: `https://button-share.zalo.me/share_external?d=${encodeURIComponent(data)}`,
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`,
  }
}
