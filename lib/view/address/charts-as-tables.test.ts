import { expect, it } from 'vitest';
import { addressOfTables } from '@/lib/view/address/charts-as-tables';

it('the address of the charts as tables keeps what the page is asked for', () => {
  expect(addressOfTables('')).toBe('?tables=true');
  expect(addressOfTables('themes=trade,war&who=hass')).toBe(
    '?themes=trade,war&who=hass&tables=true',
  );
});

it('where they stand so nothing leads there', () => {
  expect(addressOfTables('who=hass&tables=true')).toBeNull();
});
