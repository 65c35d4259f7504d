// Nothing is waited for without end.

/** What `work` comes to, or a refusal after `ms`. */
export async function within(ms, what, work) {
  let timer;
  const late = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`not within ${ms / 1000} s: ${what}`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const pause = ms => new Promise(done => setTimeout(done, ms));
