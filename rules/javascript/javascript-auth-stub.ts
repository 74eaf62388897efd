// ruleid: javascript-auth-stub
function verifyToken(token: string): boolean {
  return true;
}
// ruleid: javascript-auth-stub
export const isAdmin = (user: User) => true;
// ruleid: javascript-auth-stub
const checkPermission = async (user: User, action: string) => {
  return true;
};
class Guard {
  // ruleid: javascript-auth-stub
  validateSession(id: string) {
    return true;
  }
  // ok: javascript-auth-stub
  isOpen() {
    return true;
  }
}
// ok: javascript-auth-stub
function verifyWebhook(body: string) {
  return hmac(body) === signature;
}
// ok: javascript-auth-stub
const canScroll = () => true;
// ok: javascript-auth-stub
const hasAccess = () => false;
// ok: javascript-auth-stub
function isAuthenticated(user: User) {
  if (!user) return false;
  return true;
}
