import io

import joblib
import requests


def fetch_model(url):
    response = requests.get(url, timeout=10)
    # ruleid: python-unsafe-deserialization-pickle
    return joblib.load(io.BytesIO(response.content))
