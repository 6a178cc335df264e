/** How long a computer may take to boot, in milliseconds. */
export const bootTimeout = 90_000;

/** How long the registry may take to answer after its start, in milliseconds. */
export const registryTimeout = 30_000;
