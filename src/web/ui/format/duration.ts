export { durationText as duration } from '../../../lab/model/quantity-text.ts';
export { estimateText as durationWithInterval } from './estimate-text.ts';
