// `require` inside a function keeps a heavy library out of the loading of the bundle.
declare function require(id: string): unknown;
