export {
  bytesText as bytes,
  countText as count,
  percentText as percent,
} from '../../../lab/model/quantity-text.ts';
export { counted } from './counted.ts';
