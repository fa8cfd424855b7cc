/** Line icons of our own on a grid of 24. */
const PATHS = {
  home: 'M4 11.5 12 4l8 7.5M6.5 10v9.5h11V10M10 19.5v-5h4v5',
  meter: 'M12 4a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM7.5 10.5h9v3.5h-9zM10.5 10.5V14M13.5 10.5V14M12 17.5h.01',
  bill: 'M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  talk: 'M4 5.5h16v11H11l-4.5 4v-4H4zM8 9.5h8M8 12.5h5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  account: 'M4 7.5h16v11H4zM4 11h16M7.5 15h3',
  chart: 'M4 20h16M7 16.5v-5M12 16.5v-9M17 16.5v-7',
  letter: 'M4 6h16v12H4zM4 7l8 6 8-6',
  calendar: 'M5 6h14v14H5zM5 10.5h14M8.5 3.5V7M15.5 3.5V7',
  person: 'M12 12a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  people: 'M9 11.5a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8ZM2.5 19.5c.5-3.4 3-5.2 6.5-5.2s6 1.8 6.5 5.2M16 11.2a3 3 0 1 0-.8-5.8M17.5 14.5c2.3.5 3.7 2.2 4 5',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5zM10 20.5h4',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.5a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.8M12 16.8h.01',
  phone: 'M6 4h3l1.5 4-2 1.5c1 2.3 3.7 5 6 6l1.5-2 4 1.5v3c0 1-.8 1.8-1.8 1.7C10.5 19.2 4.8 13.5 4.3 5.8 4.2 4.8 5 4 6 4Z',
  check: 'M5 12.5 10 17.5 19.5 7',
  warning: 'M12 4 2.8 20h18.4zM12 10v5M12 17.6h.01',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.8h.01',
  copy: 'M9 9h10.5v11H9zM15 9V4.5H4.5V15H9',
  download: 'M12 4v11M7.5 11 12 15.5 16.5 11M5 19.5h14',
  next: 'M9.5 5.5 16 12l-6.5 6.5',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  lock: 'M6 10.5h12v9.5H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5',
  out: 'M14 4.5H5v15h9M10 12h10M16.5 8l4 4-4 4',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20.5 20.5',
  photo: 'M4 7.5h4l1.5-2.5h5L16 7.5h4V19H4zM12 16.5a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6Z',
  upload: 'M12 16V5M7.5 9 12 4.5 16.5 9M5 19.5h14',
  offline: 'M3 3l18 18M5 12.5c1-1 2.2-1.8 3.5-2.3M2 9c1.3-1.2 2.8-2.2 4.5-2.9M12 6c3.9 0 7.4 1.2 10 3M8.5 16a5 5 0 0 1 5.6-1M12 19.5h.01',
  leaf: 'M5 19c0-9 5-14 14.5-14.5C20 14 15 19 7.5 18M5 20c1-4 4-7.5 8.5-9.5',
  circle: 'M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10Z',
  close: 'M6 6l12 12M18 6 6 18',
  empty: 'M4 13.5 6.5 5h11l2.5 8.5V19H4zM4 13.5h5l1 2h4l1-2h5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The drop of the documents: a square with three round corners, on its point. */
export function Drop({ size = 34 }: { size?: number }) {
  return (
    <svg class="drop" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path d="M20 2.5 30.6 13.1a15 15 0 1 1-21.2 0Z" fill="currentColor" />
      <path d="M12.5 24.5a7.8 7.8 0 0 0 6.3 7" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" opacity=".75" />
    </svg>
  );
}
