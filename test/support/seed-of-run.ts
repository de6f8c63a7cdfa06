// The seed of a test run: given by KETENZICHT_SEED to repeat one, else another each second.

export const seedOfRun = Number(process.env.KETENZICHT_SEED ?? Math.floor(Date.now() / 1000));
