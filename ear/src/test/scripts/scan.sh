#!/usr/bin/env bash
# Lets sqlmap and wapiti (Debian packages) look for holes in a running system with demo people, on this machine only.
#
#   ear/src/test/scripts/scan.sh [aksum.json]
#
# Without an argument it starts a system of its own from what is built (./mvnw -Prun -Daksum.demo=true, any free ports, data in a
# temporary folder) and stops it at the end. About ten minutes; no tool runs longer than its limit. Ends with 1 when something is found,
# with 2 when a scan did not take place. What was found lies in ear/target/scan.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
OUT=ear/target/scan
RUN=${1:-}
MINUTES_SQLMAP=${MINUTES_SQLMAP:-6}
MINUTES_WAPITI=${MINUTES_WAPITI:-4}
for tool in sqlmap wapiti python3; do
  command -v "$tool" > /dev/null || { echo "Missing: $tool (apt-get install sqlmap wapiti python3)" >&2; exit 2; }
done
rm -rf "$OUT"; mkdir -p "$OUT"

STARTED=
DATA=
stop() {
  if [ -n "$STARTED" ]; then kill "$STARTED" 2> /dev/null || true; wait "$STARTED" 2> /dev/null || true; fi
  if [ -n "$DATA" ]; then rm -rf "$DATA"; fi
}
trap stop EXIT
if [ -z "$RUN" ]; then
  DATA=$(mktemp -d)
  RUN=wildfly-config/target/run/aksum.json
  rm -f "$RUN"
  # A scanner asks faster than people: what the limits refuse, it would take for safe.
  AKSUM_SEARCHES_PER_MINUTE=60000 AKSUM_EXPORTS_PER_MINUTE=60000 \
  ./mvnw -q -Prun -Daksum.demo=true -Daksum.http.port=0 -Daksum.https.port=0 -Daksum.management.port=0 -Daksum.db.port=0 \
    -Daksum.data="$DATA" > "$OUT/server.txt" 2>&1 &
  STARTED=$!
  for _ in $(seq 600); do [ -s "$RUN" ] && break; kill -0 "$STARTED" 2> /dev/null || { tail -5 "$OUT/server.txt" >&2; exit 2; }; sleep 1; done
fi
[ -s "$RUN" ] || { echo "No running system: $RUN" >&2; exit 2; }

read -r PORTAL API BUYER ADMINISTRATOR < <(python3 - "$RUN" <<'P'
import json, sys
run = json.load(open(sys.argv[1]))
def token(role):
    return next(p["token"] for p in run["demo"] if role in p["roles"] and p["organisation"] == "addis-medical")
print(run["portal"], run["api"], token("procurement"), token("administrator"))
P
)
case "$PORTAL" in
  http://127.0.0.1:*|http://localhost:*) ;;
  *) echo "Only a system on this machine is scanned, not $PORTAL" >&2; exit 2 ;;
esac

# Every parameter of every list, by the description of the API itself; at most so many, each for some seconds.
python3 - > "$OUT/parameters.txt" <<'P'
import json
described = json.load(open("docs/openapi.json"))
for path, operations in described["paths"].items():
    parameters = [p for p in operations.get("get", {}).get("parameters", []) if p.get("in") == "query" and p["name"] not in ("limit", "cursor")]
    if "{" not in path and parameters:
        print(path.removeprefix("/api/v1/"), ",".join(p["name"] for p in parameters))
P
SCANNED=0
END=$(( $(date +%s) + MINUTES_SQLMAP * 60 ))
while read -r path names; do
  [ "$(date +%s)" -lt "$END" ] || break
  for name in ${names//,/ }; do
    [ "$(date +%s)" -lt "$END" ] || break
    case "$path" in audit*|employees*|holidays*|schema*) token=$ADMINISTRATOR ;; *) token=$BUYER ;; esac
    timeout 60 sqlmap --batch --disable-coloring --flush-session --level 1 --risk 1 --dbms PostgreSQL --technique BEUT --time-sec 3 \
      --timeout 10 --retries 0 --threads 2 --ignore-code 400,401,403,404,422 -H "Authorization: Bearer $token" --output-dir "$OUT/sqlmap" \
      -u "${API%/}/$path?$name=1" -p "$name" < /dev/null > "$OUT/sqlmap-${path//\//-}-$name.txt" 2>&1 || true
    SCANNED=$((SCANNED + 1))
  done
done < "$OUT/parameters.txt"

# Modules that ask somebody else on the network (nikto, wapp, ssrf, xxe, log4shell) are left out: nothing leaves this machine.
timeout $(( MINUTES_WAPITI * 60 + 300 )) wapiti -u "$PORTAL" -s "${PORTAL%/}/sign-in" -s "${PORTAL%/}/set-up" -s "${PORTAL%/}/accept-invitation?organisation=x" -s "${PORTAL%/}/openapi" --scope domain --flush-session --no-bugreport -d 3 --max-links-per-page 50 \
  --max-scan-time $(( MINUTES_WAPITI * 60 )) --max-attack-time 40 -m "backup,blindsql,buster,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,sql,xss" \
  --store-session "$OUT/wapiti" --store-config "$OUT/wapiti-config" -f json -o "$OUT/wapiti.json" -v 1 > "$OUT/wapiti.txt" 2>&1 || true

python3 - "$OUT" "$SCANNED" <<'P'
import glob, json, os, sys
out, scanned = sys.argv[1], int(sys.argv[2])
# What was looked into and is meant; docs/security/scans.md says why.
meant = ("X-XSS-Protection is not set", "Secure flag is not set in the cookie : aksum")
holes = []
judged = 0
for file in glob.glob(os.path.join(out, "sqlmap-*.txt")):
    text = open(file, errors="replace").read()
    judged += "does not seem to be injectable" in text or "do not appear to be injectable" in text or "is vulnerable" in text
    if "is vulnerable" in text or "identified the following injection point" in text:
        holes.append("sqlmap: " + os.path.basename(file))
report = os.path.join(out, "wapiti.json")
if not os.path.exists(report):
    print("wapiti wrote no report"); sys.exit(2)
found = json.load(open(report))
for kind in ("vulnerabilities", "anomalies"):
    for name, entries in found.get(kind, {}).items():
        for entry in entries:
            if any(words in entry.get("info", "") for words in meant):
                continue
            # wapiti knows tokens by their usual names; the one of Jakarta Faces is called ViewState.
            if "anti CSRF token" in entry.get("info", "") and "jakarta.faces.ViewState=" in entry.get("http_request", ""):
                continue
            holes.append("wapiti: %s: %s %s %s" % (name, entry.get("method"), entry.get("path"), entry.get("info")))
print("sqlmap tried %d parameters and judged %d; wapiti attacked what a stranger reaches." % (scanned, judged))
print("\n".join(holes) if holes else "Nothing found.")
sys.exit(2 if judged < 5 else 1 if holes else 0)
P
