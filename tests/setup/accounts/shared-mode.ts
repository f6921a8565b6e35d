/** As who serves in shared mode sets the environment; imported before what reads it. */
export const SHARED = { HOST: '127.0.0.1', PUBLIC_URL: 'https://library.example' };

Object.assign(process.env, SHARED);
