import { words } from './words';

/** Modules of Node.js, without `node:`. */
export const NODE_MODULES = words(`
  assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain events fs http http2 https
  inspector module net os path perf_hooks process punycode querystring readline repl sea sqlite stream string_decoder sys test timers tls
  trace_events tty url util v8 vm wasi worker_threads zlib
`);

/** Names that a runtime, an editor or a framework answers without a package of that name being declared. */
export const NPM_PROVIDED = words(`
  vscode electron bun k6 server-only client-only next react-server atom obsidian photoshop uxp scenegraph figma cockpit
  aws-lambda cloudflare virtual meteor astro hexo gi system-sdk @theme @docusaurus @site @generated @app @src @root @lib @components @utils
`);

/** Well-known packages of npm, written down by hand: what a mistyped or invented name may have been meant to be. */
export const NPM_PACKAGES = words(`
  express koa fastify hapi restify connect next nuxt gatsby remix astro svelte vue react react-dom react-native preact angular solid-js lit
  react-router react-router-dom react-redux redux redux-thunk redux-saga reselect recoil jotai zustand mobx mobx-react immer immutable xstate
  react-hook-form formik yup zod joi ajv superstruct valibot io-ts runtypes class-validator class-transformer validator express-validator
  react-query swr react-select react-table react-dropzone react-icons react-markdown react-modal react-toastify react-transition-group
  react-spring framer-motion styled-components emotion classnames clsx tailwindcss tailwind-merge bootstrap react-bootstrap bulma foundation-sites
  antd element-plus vuetify quasar primevue vuex pinia vue-router vue-i18n nuxt3 vite vitest webpack webpack-cli webpack-dev-server rollup parcel esbuild
  gulp grunt browserify turbo lerna nx tsup tsx ts-node tslib typescript nodemon concurrently cross-env rimraf mkdirp glob globby fast-glob
  minimatch picomatch micromatch chokidar watchpack fs-extra graceful-fs del cpy tar tar-fs archiver adm-zip jszip unzipper extract-zip
  lodash lodash-es underscore ramda rxjs async bluebird q p-limit p-queue p-map p-retry p-all moment moment-timezone dayjs date-fns date-fns-tz luxon
  uuid nanoid shortid ulid cuid hashids axios node-fetch got request superagent ky undici isomorphic-fetch cross-fetch needle supertest nock msw
  jest mocha chai sinon jasmine karma ava tape tap cypress playwright puppeteer puppeteer-core selenium-webdriver webdriverio nightwatch testcafe
  jest-environment-jsdom jsdom cheerio enzyme storybook nyc istanbul c8 proxyquire rewire faker chance
  eslint prettier stylelint tslint standard xo husky lint-staged commitlint semantic-release release-it standard-version conventional-changelog
  eslint-config-prettier eslint-config-airbnb eslint-config-next eslint-plugin-import eslint-plugin-react eslint-plugin-react-hooks eslint-plugin-prettier
  eslint-plugin-jsx-a11y eslint-plugin-node eslint-plugin-promise eslint-plugin-unicorn eslint-plugin-vue eslint-plugin-security eslint-plugin-jest
  babel-core babel-loader babel-jest babel-eslint babel-polyfill core-js regenerator-runtime ts-loader css-loader style-loader sass-loader less-loader
  file-loader url-loader raw-loader html-webpack-plugin mini-css-extract-plugin clean-webpack-plugin copy-webpack-plugin terser terser-webpack-plugin
  uglify-js postcss postcss-loader autoprefixer cssnano sass node-sass less stylus ts-jest swc
  body-parser cookie-parser cookie-session express-session express-rate-limit rate-limiter-flexible helmet cors csurf morgan compression multer
  serve-static serve-favicon method-override errorhandler connect-flash connect-redis connect-mongo express-async-errors express-async-handler
  passport passport-local passport-jwt passport-oauth2 passport-google-oauth20 passport-github2 jsonwebtoken jose express-jwt jwks-rsa bcrypt bcryptjs argon2
  crypto-js node-forge tweetnacl libsodium-wrappers elliptic openpgp speakeasy otplib qrcode
  mongoose mongodb mysql mysql2 pg pg-promise pg-hstore postgres sqlite3 better-sqlite3 sequelize typeorm knex objection bookshelf prisma drizzle-orm
  mikro-orm redis ioredis memcached cassandra-driver neo4j-driver couchbase nano pouchdb lowdb nedb levelup leveldown
  kafkajs amqplib bull bullmq agenda bee-queue mqtt nats zeromq socket.io socket.io-client ws sockjs engine.io primus faye-websocket
  graphql graphql-tag graphql-tools apollo-server apollo-server-express apollo-client graphql-yoga graphql-request dataloader type-graphql urql relay-runtime
  winston pino pino-pretty bunyan log4js loglevel debug signale consola chalk kleur picocolors colors ansi-colors ansi-styles cli-color ora cli-spinners
  listr inquirer prompts enquirer commander yargs yargs-parser minimist meow cac oclif caporal arg boxen figlet chalk-animation cli-table cli-table3 cli-progress
  update-notifier execa shelljs cross-spawn which dotenv dotenv-expand config convict nconf rc cosmiconfig js-yaml yaml toml ini json5 xml2js
  fast-xml-parser csv-parse csv-parser csv-stringify papaparse xlsx exceljs pdfkit pdf-lib pdf-parse pdfjs-dist html-pdf docx mammoth
  sharp jimp canvas gm imagemin multiparty formidable busboy form-data mime mime-types file-type sanitize-html dompurify isomorphic-dompurify xss he entities
  marked markdown-it remark rehype unified showdown highlight.js prismjs shiki katex mathjax turndown
  handlebars mustache ejs pug nunjucks hbs liquidjs eta dot swig consolidate
  nodemailer mailgun-js sendgrid twilio stripe paypal-rest-sdk braintree firebase firebase-admin firebase-functions aws-sdk aws-cdk aws-cdk-lib serverless
  openai langchain ai ollama tiktoken replicate cohere-ai chromadb llamaindex
  d3 chart.js echarts highcharts recharts victory plotly.js three babylonjs pixi.js phaser p5 leaflet mapbox-gl ol konva fabric paper
  jquery jquery-ui backbone ember-source knockout polymer alpinejs htmx.org stimulus turbolinks handsontable ag-grid-community swiper slick-carousel
  select2 datatables.net sweetalert2 toastr animate.css font-awesome normalize.css popper.js hammerjs gsap animejs lottie-web
  i18next react-i18next i18next-http-backend react-intl intl-messageformat formatjs polyglot node-polyglot
  semver compare-versions node-gyp node-addon-api bindings nan node-pre-gyp prebuild-install pkg nexe electron electron-builder electron-updater electron-store
  expo expo-cli react-navigation react-native-web react-native-vector-icons react-native-gesture-handler react-native-reanimated react-native-screens
  react-native-safe-area-context cordova ionic capacitor nativescript
  deepmerge merge-deep object-assign object-path dot-prop lodash.merge lodash.get lodash.debounce fast-deep-equal deep-equal clone-deep clone rfdc flat
  qs query-string url-parse path-to-regexp path-parse normalize-url is-url valid-url tough-cookie cookie js-cookie universal-cookie
  http-proxy http-proxy-middleware http-server serve http-errors on-finished finalhandler send fresh etag vary accepts content-type content-disposition
  proxy-agent https-proxy-agent http-proxy-agent socks-proxy-agent agentkeepalive
  node-cron cron node-schedule later bottleneck throttle-debounce lru-cache node-cache keyv cacheable-lookup memoizee mem
  event-stream eventemitter3 mitt through2 readable-stream pump split2 concat-stream get-stream stream-browserify buffer safe-buffer string-width strip-ansi wrap-ansi
  ansi-regex supports-color escape-string-regexp camelcase change-case slugify pluralize inflection string-similarity fuse.js lunr elasticlunr natural
  level sql.js typescript-eslint babel-plugin-macros babel-plugin-module-resolver source-map source-map-support acorn esprima espree estraverse escodegen recast jscodeshift
  magic-string ts-morph ts-pattern type-fest utility-types ts-essentials reflect-metadata inversify tsyringe awilix routing-controllers nestjs-config
  systeminformation os-name is-docker ip node-ip geoip-lite ua-parser-js user-agents bcrypt-nodejs serialport johnny-five node-hid usb
  @angular/platform-browser serve-index @grpc/grpc-js jwt-simple ldapjs xpath node-serialize escape-html libxmljs serialize-javascript is-number left-pad ms inherits once wrappy isarray xtend
  tar-stream yazl yauzl iconv-lite iconv chardet encoding utf8 base64-js buffer-from crc md5 sha1 sha.js hash.js object-hash xxhashjs
  open opn clipboardy clipboard node-notifier conf configstore env-paths find-up pkg-dir read-pkg read-pkg-up resolve resolve-from require-from-string import-fresh
  ethers web3 hardhat truffle ganache solc bitcoinjs-lib viem wagmi
  pm2 forever newrelic dd-trace prom-client statsd-client sonarqube-scanner vscode-languageserver vscode-languageclient monaco-editor codemirror ace-builds
  quill slate draft-js prosemirror-state lexical tinymce ckeditor4 web-vitals workbox-webpack-plugin workbox-window localforage idb dexie
  @types/node @types/react @types/react-dom @types/jest @types/express @types/lodash @types/mocha @types/uuid @types/jsonwebtoken @types/bcrypt @types/cors
  @babel/core @babel/cli @babel/preset-env @babel/preset-react @babel/preset-typescript @babel/runtime @babel/parser @babel/traverse @babel/types @babel/generator
  @angular/core @angular/common @angular/cli @angular/router @angular/forms @angular/material @angular/cdk @angular/compiler @angular/animations
  @nestjs/core @nestjs/common @nestjs/cli @nestjs/config @nestjs/jwt @nestjs/passport @nestjs/typeorm @nestjs/swagger @nestjs/testing @nestjs/platform-express
  @aws-sdk/client-s3 @aws-sdk/client-dynamodb @aws-sdk/client-lambda @aws-sdk/client-ses @aws-sdk/client-sqs @aws-sdk/lib-dynamodb @google-cloud/storage
  @azure/storage-blob @azure/identity @typescript-eslint/parser @typescript-eslint/eslint-plugin @testing-library/react @testing-library/jest-dom
  @testing-library/user-event @testing-library/dom @mui/material @mui/icons-material @mui/system @emotion/react @emotion/styled @reduxjs/toolkit
  @tanstack/react-query @tanstack/react-table @radix-ui/react-dialog @radix-ui/react-slot @apollo/client @apollo/server @prisma/client @sentry/node @sentry/react
  @sentry/browser @storybook/react @sveltejs/kit @vitejs/plugin-react @vitejs/plugin-vue @rollup/plugin-node-resolve @rollup/plugin-commonjs @octokit/rest @octokit/core
  @opentelemetry/api @opentelemetry/sdk-node @fastify/cors @fastify/helmet @fastify/static @fastify/jwt @hapi/hapi @hapi/joi @koa/router @koa/cors
  @anthropic-ai/sdk @modelcontextprotocol/sdk @langchain/core @langchain/openai @huggingface/inference @playwright/test @jest/globals @swc/core @swc/jest
  @eslint/js @stylistic/eslint-plugin @vue/test-utils @vue/cli @nuxt/content @headlessui/react @heroicons/react @fortawesome/fontawesome-free @popperjs/core
  @stripe/stripe-js @supabase/supabase-js @auth0/nextjs-auth0 @clerk/nextjs @vercel/analytics @vscode/test-electron @vscode/vsce @tsconfig/node20 @changesets/cli
`);

/** Real packages whose names are close to a well-known one's. */
export const NPM_LOOK_ALIKES = words(`
  object.assign color colours enzyme3 exprest reactify reacts-js momentjs lodash-node underscore.string asyncjs mochajs axioms vuejs vues nextjs nuxtjs chalks parcels
  parcel-bundler vitest-mock webpackbar rollups rxdb rambda mobx-lite zodiac yups express-ws expressive mongose mongoosee preact-router react-dnd react-dom-server
  redux-form redux-logic immers immutability-helper gulp-cli grunt-cli eslint-cli eslintrc prettierx prettierd nodemailers requests requestify got-scraping
  dotenvx dotenv-cli configs yaml-js jsyaml js-yaml-loader xml-js colorette colord minimatch-all globs globby-cli uuidv4 uuidv5 uuid4 shortid36 nanoids pinoo
  bunyans winstons debugs commanders inquirers prompt enquirers jest-cli mocha-cli chai-http tapes avas karma-cli cypresses moments dayjs-plugin luxon2
  sharp-cli marked-ts markdown-to-jsx mustaches handlebars-loader ejs-mate pugs nunjucks-cli helmets corsify morgans multers passports jsonwebtokens bcryptjs2
  bcrypt-ts mongojs mysqljs sqlite sqlite-async knexx sequelizejs typegoose redisx ioredis-mock graphql-js apollo-link consolas consolable oraj kleur2 listr2
  execa-wrap which-module configr convicts semvers clones clone-regexp flatted flatten qss cookies cookiejar servers fresh-import vary-header accept send-data
  crons laters mems pumps pumpify splits levels natural-compare unifieds rehypes remarks resolves resolver entity entitles hashid hash-base turbo-stream
  openapi opener jest-diff swiper8 slates quills ethereumjs-util charts.js chartjs canvas2 fabricjs papers
`);
