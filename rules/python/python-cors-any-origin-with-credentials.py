from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask
from flask_cors import CORS

app = FastAPI()
app.add_middleware(
    CORSMiddleware,
    allow_origins=["*"],
    # ruleid: python-cors-any-origin-with-credentials
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)

site = Flask(__name__)
# ruleid: python-cors-any-origin-with-credentials
CORS(site, origins="*", supports_credentials=True)
# ruleid: python-cors-any-origin-with-credentials
CORS(site, resources={r"/api/*": {"origins": "*"}}, supports_credentials=True)
# ruleid: python-cors-any-origin-with-credentials
CORS(site, supports_credentials=True)

# ok: python-cors-any-origin-with-credentials
CORS(site)
# ok: python-cors-any-origin-with-credentials
CORS(site, origins=["https://app.example.com"], supports_credentials=True)
# ok: python-cors-any-origin-with-credentials
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
# ok: python-cors-any-origin-with-credentials
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"])
