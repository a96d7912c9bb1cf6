/** No QR symbol holds more: 7,089 digits in version 40 at level L (ISO/IEC 18004). */
export const QR_MAX_LENGTH = 7089
