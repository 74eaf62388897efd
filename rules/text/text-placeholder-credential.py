import os

# ruleid: text-placeholder-credential
api_key = "YOUR_API_KEY"
# ruleid: text-placeholder-credential
app.config["SECRET_KEY"] = "your-secret-key-here"
# ok: text-placeholder-credential
api_key = os.environ["API_KEY"]
# ok: text-placeholder-credential
password_label = "Your password"
# ok: text-placeholder-credential
token_type = "bearer"
# ok: text-placeholder-credential
# api_key = "YOUR_API_KEY"
