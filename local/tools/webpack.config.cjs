// dist/Code.js: one file of ES2019 with a plain top-level function for every export of src/addon.ts.
const path = require('node:path');
const GasPlugin = require('gas-webpack-plugin');

const root = path.resolve(__dirname, '../..');

module.exports = {
  mode: 'production',
  target: ['web', 'es2019'],
  context: root,
  entry: './src/addon.ts',
  devtool: false,
  // Without a library the exports are shaken away and every entry point is an empty function (the plugin's trap).
  output: { path: process.env.STAGING ?? path.join(root, 'dist'), filename: 'Code.js', library: { type: 'var', name: '__addon' } },
  resolve: { extensions: ['.ts', '.js', '.mjs'], mainFields: ['module', 'main'] },
  module: {
    rules: [{ test: /\.(ts|js|mjs|cjs)$/, loader: 'esbuild-loader', options: { target: 'es2019', charset: 'utf8' }, resolve: { fullySpecified: false } }],
  },
  // Readable at Google, where a curator's colleague may open it; the size is no matter there.
  optimization: { minimize: false },
  performance: false,
  plugins: [new GasPlugin({ autoGlobalExportsFiles: ['**/src/addon.ts'] })],
};
