/** The first two and the last three figures; what is no telephone number shows nothing. */
export function maskedPhone(phone: string): string {
  return /^\d{8,}$/.test(phone) ? `${phone.slice(0, 2)}•••••${phone.slice(-3)}` : '•••'
}
