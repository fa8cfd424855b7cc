import type { Schema } from '../../api/client';
import { today } from '../../kit/dates/dates';

type Customer = Schema<'Customer'>;
export type Address = Schema<'Address'>;
export interface MeterAt { meter: Schema<'Meter'>; address: Address; contractNumber: string }

export function allMeters(customer: Customer): MeterAt[] {
  return customer.contracts.flatMap(contract => contract.meters.map(meter => ({ meter, address: contract.supplyPoint.address, contractNumber: contract.contractNumber })));
}

/** Those that are in the wall today, main meters first. */
export function activeMeters(customer: Customer): MeterAt[] {
  return allMeters(customer).filter(({ meter }) => meter.removedOn === null || meter.removedOn > today())
    .sort((one, other) => Number(one.meter.kind === 'GARDEN') - Number(other.meter.kind === 'GARDEN'));
}

export function street(address: Address): string {
  return `${address.street} ${address.building}${address.flat ? `/${address.flat}` : ''}`;
}

export function oneLine(address: Address): string {
  return `${street(address)}, ${address.postalCode} ${address.city}`;
}
