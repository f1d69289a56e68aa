// The peers the solver is measured against: each turns an instance into its own form beforehand, so that only its solving is timed.

/** munkres (pure JavaScript): a full matrix, one column per place; a pair that is not allowed costs more than all scores together. */
async function munkres(instance) {
  const { munkres: solve, default: other } = await import('munkres'), { mentees, mentors, capacity, start, mentor, score } = instance;
  const firstColumn = new Int32Array(mentors + 1);
  for (let m = 0; m < mentors; m++) firstColumn[m + 1] = firstColumn[m] + capacity[m];
  const never = 1001 * (mentees + 1), columns = firstColumn[mentors];
  const matrix = Array.from({ length: mentees }, (_, i) => {
    const row = new Float64Array(columns).fill(never);
    for (let e = start[i]; e < start[i + 1]; e++) row.fill(1000 - score[e], firstColumn[mentor[e]], firstColumn[mentor[e] + 1]);
    return row;
  });
  return {
    solve: () => (solve ?? other)(matrix),
    read: (pairs) => {
      let matched = 0, total = 0;
      for (const [i, column] of pairs) if (matrix[i][column] !== never) {
        matched++;
        total += 1000 - matrix[i][column];
      }
      return { matched, score: total };
    },
  };
}

/** or-tools-wasm: the minimum cost among the flows that place most; loading and initialising the WebAssembly is not timed. */
async function orTools(instance) {
  const { SimpleMinCostFlow, initNetworkFlow } = await import('or-tools-wasm/network-flow');
  await initNetworkFlow();
  const { mentees, mentors, capacity, start, mentor, score } = instance, sink = mentees + mentors, flow = new SimpleMinCostFlow();
  const tails = [], heads = [], capacities = [], costs = [];
  const arc = (from, to, places, cost) => {
    tails.push(from);
    heads.push(to);
    capacities.push(places);
    costs.push(cost);
  };
  for (let i = 0; i < mentees; i++) for (let e = start[i]; e < start[i + 1]; e++) arc(i, mentees + mentor[e], 1, -score[e]);
  for (let m = 0; m < mentors; m++) arc(mentees + m, sink, capacity[m], 0);
  flow.addArcsWithCapacityAndUnitCost(tails, heads, capacities, costs);
  for (let i = 0; i < mentees; i++) flow.setNodeSupply(i, 1);
  flow.setNodeSupply(sink, -mentees);
  return { solve: () => flow.solveMaxFlowWithMinCost(), read: () => ({ matched: flow.maximumFlow(), score: -flow.optimalCost() }) };
}

/** The project's own solver, from the plain instance. */
async function own(instance) {
  const { solveMatching } = await import(process.env.BENCH_BUNDLE);
  return { solve: () => solveMatching(instance), read: ({ matched, score }) => ({ matched, score }) };
}

export const SOLVERS = { own, munkres, 'or-tools-wasm': orTools };
