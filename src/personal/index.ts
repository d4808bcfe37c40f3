export { firstFree, isQuiet, momentAt, momentOn, type LocalMoment } from './quiet';
export { readWish, timeOf, type WishSaying } from './read-wish';
export { deliveryModes, mostSilentDays, noWish, type DeliveryMode, type Wish } from './wish';
