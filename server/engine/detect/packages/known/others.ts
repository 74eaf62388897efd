import { words } from './words';

/** Well-known crates. */
export const CRATES = words(`
  serde serde_json serde_yaml serde_derive serde_with toml ron bincode postcard rmp-serde ciborium csv quick-xml roxmltree tokio tokio-util tokio-stream async-std
  smol futures futures-util async-trait hyper hyper-util reqwest ureq isahc surf axum actix-web actix rocket warp tide poem salvo tower tower-http tonic prost
  clap structopt argh pico-args anyhow thiserror eyre color-eyre miette snafu log env_logger tracing tracing-subscriber slog fern flexi_logger
  rand rand_core rand_chacha getrandom fastrand uuid chrono time humantime regex aho-corasick memchr bstr nom pest pest_derive winnow logos lalrpop combine
  itertools rayon crossbeam crossbeam-channel parking_lot dashmap once_cell lazy_static arc-swap indexmap hashbrown ahash fxhash rustc-hash smallvec arrayvec tinyvec
  bytes bytemuck byteorder zerocopy num num-traits num-bigint num-derive rust_decimal bitflags bitvec either cfg-if libc nix winapi windows windows-sys
  syn quote proc-macro2 darling paste heck convert_case strum strum_macros derive_more derive_builder
  diesel sqlx sea-orm rusqlite postgres tokio-postgres mysql mysql_async mongodb redis sled rocksdb lmdb
  ring rustls openssl native-tls tokio-rustls sha1 sha2 sha3 md-5 hmac aes aes-gcm chacha20poly1305 argon2 bcrypt scrypt pbkdf2 blake2 blake3 ed25519-dalek x25519-dalek
  jsonwebtoken base64 hex percent-encoding url mime mime_guess http httparse cookie tungstenite tokio-tungstenite socket2 mio quinn
  criterion proptest quickcheck insta mockall rstest tempfile assert_cmd predicates walkdir ignore globset glob notify dirs directories which
  image imageproc wgpu winit glam nalgebra ndarray bevy egui eframe iced tauri druid gtk yew leptos dioxus sycamore wasm-bindgen web-sys js-sys
  crossterm ratatui termion console indicatif dialoguer colored owo-colors termcolor ansi_term rustyline
  flate2 zip tar zstd brotli lz4 snap xz2 git2 semver cargo_metadata config dotenv dotenvy figment handlebars tera askama minijinja liquid
  lettre aws-sdk-s3 aws-config rusoto_core kube k8s-openapi opentelemetry prometheus metrics sentry ethers web3 solana-sdk anchor-lang substrate
  backtrace signal-hook ctrlc daemonize sysinfo hostname num_cpus memmap2 pyo3 neon napi cxx bindgen cc cmake pkg-config
`);
export const CRATE_LOOK_ALIKES = words('serde_json5 serde_yml tokyo clap3 regexp rands logs color colors slogs snafus timer times hexx urls httpx mimes cookies tempdir tempfiles zips tars brotli2 crossterm_cursor num_bigint');

/** Well-known gems. */
export const GEMS = words(`
  rails railties activerecord activesupport actionpack actionview actionmailer activejob activemodel activestorage actioncable sinatra hanami grape padrino roda rack rack-test
  rack-cors rack-attack puma unicorn thin passenger webrick sidekiq resque delayed_job good_job sucker_punch whenever clockwork redis redis-rails hiredis dalli
  pg mysql2 sqlite3 mongoid mongo sequel rom-sql activerecord-import devise devise-jwt omniauth omniauth-google-oauth2 omniauth-github warden pundit cancancan rolify doorkeeper jwt bcrypt
  rspec rspec-rails rspec-core rspec-expectations rspec-mocks minitest test-unit capybara selenium-webdriver webdrivers factory_bot factory_bot_rails faker vcr webmock simplecov shoulda-matchers
  database_cleaner timecop rubocop rubocop-rails rubocop-rspec rubocop-performance brakeman bundler-audit bundler rake pry pry-rails pry-byebug byebug debug web-console better_errors bullet
  nokogiri httparty faraday rest-client typhoeus excon httpclient mechanize addressable json oj multi_json yajl-ruby builder jbuilder active_model_serializers
  jsonapi-serializer graphql grape-entity kaminari will_paginate pagy ransack searchkick elasticsearch pg_search friendly_id paper_trail audited acts-as-taggable-on aasm state_machines
  carrierwave paperclip shrine mini_magick rmagick image_processing aws-sdk aws-sdk-s3 fog google-cloud-storage stripe braintree twilio-ruby sendgrid-ruby mail premailer
  sprockets sass sassc sassc-rails sass-rails uglifier coffee-rails webpacker jsbundling-rails cssbundling-rails importmap-rails turbo-rails stimulus-rails turbolinks jquery-rails bootstrap
  slim slim-rails haml haml-rails erubi liquid redcarpet kramdown jekyll middleman nanoc rouge simple_form formtastic cocoon activeadmin administrate
  dotenv dotenv-rails figaro config i18n rails-i18n money money-rails monetize chronic tzinfo tzinfo-data bootsnap spring listen foreman capistrano mina
  thor tty-prompt colorize rainbow pastel awesome_print concurrent-ruby eventmachine async ffi msgpack google-protobuf grpc sentry-ruby sentry-rails newrelic_rpm lograge logger
  rexml csv bigdecimal psych ox savon rubyzip roo axlsx prawn wicked_pdf pdf-reader net-ssh net-sftp net-ldap ruby-openai
`);
export const GEM_LOOK_ALIKES = words('rack-tests rake-compiler jsons rail rspec-rail pumas redis-store slims hamlit colorized bullets devise-i18n faker-bot mails sidekiq-cron nokogiri-happymapper spring-commands-rspec listens configs');

/** Well-known packages of Packagist. */
export const COMPOSER_PACKAGES = words(`
  laravel/framework laravel/laravel laravel/sanctum laravel/passport laravel/tinker laravel/ui laravel/breeze laravel/horizon laravel/telescope laravel/socialite laravel/scout laravel/cashier laravel/sail laravel/pint
  illuminate/support illuminate/database symfony/symfony symfony/console symfony/http-foundation symfony/http-kernel symfony/routing symfony/process symfony/yaml symfony/finder symfony/mailer
  symfony/security-bundle symfony/framework-bundle symfony/twig-bundle symfony/validator symfony/form symfony/serializer symfony/dotenv symfony/flex symfony/var-dumper symfony/event-dispatcher symfony/http-client
  guzzlehttp/guzzle guzzlehttp/psr7 monolog/monolog doctrine/orm doctrine/dbal doctrine/doctrine-bundle doctrine/migrations doctrine/annotations twig/twig phpunit/phpunit mockery/mockery fakerphp/faker
  phpstan/phpstan vimeo/psalm squizlabs/php_codesniffer friendsofphp/php-cs-fixer rector/rector pestphp/pest codeception/codeception behat/behat
  slim/slim slim/psr7 cakephp/cakephp codeigniter4/framework yiisoft/yii2 laminas/laminas-mvc league/flysystem league/oauth2-server league/oauth2-client league/csv league/commonmark
  firebase/php-jwt lcobucci/jwt tymon/jwt-auth ramsey/uuid nesbot/carbon vlucas/phpdotenv phpmailer/phpmailer swiftmailer/swiftmailer predis/predis mongodb/mongodb mongodb/laravel-mongodb
  phpseclib/phpseclib paragonie/random_compat defuse/php-encryption intervention/image dompdf/dompdf mpdf/mpdf tecnickcom/tcpdf phpoffice/phpspreadsheet phpoffice/phpword maatwebsite/excel
  spatie/laravel-permission spatie/laravel-medialibrary spatie/laravel-backup spatie/laravel-activitylog barryvdh/laravel-debugbar barryvdh/laravel-dompdf barryvdh/laravel-ide-helper livewire/livewire inertiajs/inertia-laravel filament/filament
  aws/aws-sdk-php google/apiclient stripe/stripe-php twilio/sdk sendgrid/sendgrid sentry/sentry sentry/sentry-laravel psr/log psr/container psr/http-message nikic/php-parser nikic/fast-route
  ezyang/htmlpurifier erusev/parsedown smarty/smarty symfony/polyfill-mbstring php-amqplib/php-amqplib elasticsearch/elasticsearch ratchet/pawl cboden/ratchet react/event-loop amphp/amp
  openai-php/client openai-php/laravel roots/wordpress wp-cli/wp-cli drupal/core drush/drush magento/framework typo3/cms-core
`);

/** Well-known modules of Go, by the path that an import begins with. */
export const GO_MODULES = words(`
  github.com/gin-gonic/gin github.com/gin-contrib/cors github.com/labstack/echo github.com/gofiber/fiber github.com/gorilla/mux github.com/gorilla/websocket github.com/gorilla/sessions github.com/gorilla/csrf
  github.com/gorilla/handlers github.com/go-chi/chi github.com/go-chi/cors github.com/julienschmidt/httprouter github.com/valyala/fasthttp github.com/urfave/negroni github.com/rs/cors github.com/go-kit/kit
  gorm.io/gorm gorm.io/driver/postgres gorm.io/driver/mysql gorm.io/driver/sqlite github.com/jinzhu/gorm github.com/jmoiron/sqlx github.com/lib/pq github.com/jackc/pgx github.com/go-sql-driver/mysql github.com/mattn/go-sqlite3
  entgo.io/ent xorm.io/xorm github.com/uptrace/bun github.com/volatiletech/sqlboiler github.com/golang-migrate/migrate github.com/pressly/goose go.mongodb.org/mongo-driver github.com/redis/go-redis github.com/go-redis/redis
  github.com/gomodule/redigo github.com/segmentio/kafka-go github.com/IBM/sarama github.com/Shopify/sarama github.com/streadway/amqp github.com/rabbitmq/amqp091-go github.com/nats-io/nats.go
  github.com/golang-jwt/jwt github.com/dgrijalva/jwt-go github.com/google/uuid github.com/gofrs/uuid github.com/satori/go.uuid github.com/stretchr/testify github.com/onsi/ginkgo github.com/onsi/gomega github.com/golang/mock go.uber.org/mock
  github.com/sirupsen/logrus go.uber.org/zap go.uber.org/fx go.uber.org/atomic github.com/rs/zerolog github.com/spf13/cobra github.com/spf13/viper github.com/spf13/pflag github.com/spf13/afero github.com/urfave/cli github.com/alecthomas/kong
  github.com/joho/godotenv github.com/kelseyhightower/envconfig github.com/caarlos0/env github.com/pkg/errors github.com/hashicorp/go-multierror github.com/hashicorp/vault github.com/hashicorp/consul github.com/hashicorp/terraform github.com/hashicorp/golang-lru
  google.golang.org/grpc google.golang.org/protobuf github.com/golang/protobuf github.com/grpc-ecosystem/grpc-gateway google.golang.org/api cloud.google.com/go github.com/aws/aws-sdk-go github.com/aws/aws-sdk-go-v2 github.com/aws/aws-lambda-go github.com/Azure/azure-sdk-for-go
  k8s.io/api k8s.io/apimachinery k8s.io/client-go sigs.k8s.io/controller-runtime sigs.k8s.io/yaml helm.sh/helm github.com/docker/docker github.com/containerd/containerd github.com/prometheus/client_golang go.opentelemetry.io/otel github.com/getsentry/sentry-go
  gopkg.in/yaml.v2 gopkg.in/yaml.v3 github.com/BurntSushi/toml github.com/pelletier/go-toml github.com/json-iterator/go github.com/tidwall/gjson github.com/mitchellh/mapstructure github.com/go-playground/validator github.com/asaskevich/govalidator
  golang.org/x/crypto golang.org/x/net golang.org/x/sync golang.org/x/text golang.org/x/sys golang.org/x/oauth2 golang.org/x/time golang.org/x/tools golang.org/x/exp golang.org/x/mod golang.org/x/term golang.org/x/image
  github.com/fatih/color github.com/olekukonko/tablewriter github.com/charmbracelet/bubbletea github.com/charmbracelet/lipgloss github.com/robfig/cron github.com/google/go-cmp github.com/google/wire github.com/google/go-github github.com/google/gopacket
  github.com/microcosm-cc/bluemonday github.com/yuin/goldmark github.com/russross/blackfriday github.com/PuerkitoBio/goquery github.com/gocolly/colly github.com/chromedp/chromedp github.com/swaggo/swag github.com/swaggo/gin-swagger github.com/99designs/gqlgen github.com/graphql-go/graphql
  github.com/minio/minio-go github.com/elastic/go-elasticsearch github.com/casbin/casbin github.com/coreos/go-oidc github.com/markbates/goth github.com/fsnotify/fsnotify github.com/cespare/xxhash github.com/davecgh/go-spew github.com/sashabaranov/go-openai
`);

/** Well-known artifacts of Maven Central, group and artifact. */
export const MAVEN_ARTIFACTS = words(`
  org.springframework.boot:spring-boot-starter org.springframework.boot:spring-boot-starter-web org.springframework.boot:spring-boot-starter-security org.springframework.boot:spring-boot-starter-data-jpa
  org.springframework.boot:spring-boot-starter-test org.springframework.boot:spring-boot-starter-actuator org.springframework.boot:spring-boot-starter-validation org.springframework.boot:spring-boot-starter-thymeleaf
  org.springframework.boot:spring-boot-starter-webflux org.springframework.boot:spring-boot-starter-parent org.springframework.boot:spring-boot-maven-plugin org.springframework.boot:spring-boot-devtools
  org.springframework:spring-core org.springframework:spring-web org.springframework:spring-webmvc org.springframework:spring-context org.springframework:spring-beans org.springframework:spring-jdbc org.springframework:spring-test
  org.springframework.security:spring-security-core org.springframework.security:spring-security-web org.springframework.security:spring-security-config org.springframework.security:spring-security-test
  org.hibernate:hibernate-core org.hibernate.orm:hibernate-core org.hibernate.validator:hibernate-validator com.fasterxml.jackson.core:jackson-databind com.fasterxml.jackson.core:jackson-core com.fasterxml.jackson.core:jackson-annotations
  com.fasterxml.jackson.dataformat:jackson-dataformat-yaml com.google.code.gson:gson com.google.guava:guava com.google.inject:guice org.apache.commons:commons-lang3 org.apache.commons:commons-text org.apache.commons:commons-collections4
  org.apache.commons:commons-csv org.apache.commons:commons-compress commons-io:commons-io commons-codec:commons-codec commons-fileupload:commons-fileupload org.apache.httpcomponents:httpclient org.apache.httpcomponents.client5:httpclient5
  org.apache.logging.log4j:log4j-core org.apache.logging.log4j:log4j-api org.slf4j:slf4j-api org.slf4j:slf4j-simple ch.qos.logback:logback-classic ch.qos.logback:logback-core org.projectlombok:lombok org.mapstruct:mapstruct
  org.junit.jupiter:junit-jupiter org.junit.jupiter:junit-jupiter-api org.junit.jupiter:junit-jupiter-engine junit:junit org.mockito:mockito-core org.mockito:mockito-junit-jupiter org.assertj:assertj-core org.hamcrest:hamcrest org.testcontainers:testcontainers
  mysql:mysql-connector-java com.mysql:mysql-connector-j org.postgresql:postgresql com.h2database:h2 org.xerial:sqlite-jdbc com.zaxxer:HikariCP org.flywaydb:flyway-core org.liquibase:liquibase-core org.mybatis:mybatis org.jooq:jooq
  io.jsonwebtoken:jjwt io.jsonwebtoken:jjwt-api com.auth0:java-jwt org.bouncycastle:bcprov-jdk18on io.netty:netty-all io.projectreactor:reactor-core io.reactivex.rxjava3:rxjava com.squareup.okhttp3:okhttp com.squareup.retrofit2:retrofit
  org.apache.kafka:kafka-clients redis.clients:jedis io.lettuce:lettuce-core org.mongodb:mongodb-driver-sync org.elasticsearch.client:elasticsearch-rest-high-level-client com.amazonaws:aws-java-sdk-s3 software.amazon.awssdk:s3
  jakarta.servlet:jakarta.servlet-api javax.servlet:javax.servlet-api jakarta.persistence:jakarta.persistence-api org.thymeleaf:thymeleaf org.jsoup:jsoup org.yaml:snakeyaml com.github.ben-manes.caffeine:caffeine
  org.jetbrains.kotlin:kotlin-stdlib org.jetbrains.kotlinx:kotlinx-coroutines-core io.ktor:ktor-server-core io.micrometer:micrometer-core org.springdoc:springdoc-openapi-ui org.springdoc:springdoc-openapi-starter-webmvc-ui
`);

/** Names that mean one thing, in one ecosystem: nothing well known elsewhere is called so. */
export const ONE_ECOSYSTEM: ReadonlyMap<string, 'npm' | 'pypi' | 'crates' | 'gems'> = new Map<string, 'npm' | 'pypi' | 'crates' | 'gems'>([
  ...entries('npm', 'express lodash axios react-dom react-router-dom nodemon body-parser mongoose jsonwebtoken bcryptjs express-session cookie-parser express-validator next-auth webpack-cli typescript-eslint socket.io-client redux-thunk react-redux styled-components create-react-app ts-node node-fetch eslint-plugin-react tailwindcss date-fns fs-extra lodash-es moment-timezone passport-jwt'),
  ...entries('pypi', 'numpy pandas scikit-learn beautifulsoup4 psycopg2 psycopg2-binary sqlalchemy fastapi uvicorn pydantic matplotlib djangorestframework flask-sqlalchemy python-dotenv python-dateutil pyyaml pytest-cov gunicorn tensorflow-gpu opencv-python pycryptodome mysqlclient asyncpg django-cors-headers pytorch-lightning scipy seaborn'),
  ...entries('crates', 'serde serde_json tokio reqwest actix-web thiserror anyhow clap_derive tracing-subscriber'),
  ...entries('gems', 'activerecord activesupport actionpack rspec-rails factory_bot_rails sidekiq nokogiri rubocop-rails'),
]);

function entries<const T>(ecosystem: T, list: string): [string, T][] {
  return list.split(' ').map((name) => [name, ecosystem]);
}
