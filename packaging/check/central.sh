#!/usr/bin/env bash
# Makes the bundle for Maven Central in packaging/target/staging, signed with a key that is made for this run alone, and checks it: each
# file has a signature and checksums, the POMs say what Central asks for, and a project that uses the library builds and runs
# against the bundle, with a local repository that has nothing of Marquee.
set -euo pipefail
. "$(dirname "$0")/common.sh"
staging=$target/staging
home=$work/gnupg
mkdir -m 700 "$home"
export GNUPGHOME=$home
trap 'gpgconf --kill all >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
gpg --batch --quiet --passphrase '' --quick-generate-key 'Marquee test <test@marquee.invalid>' ed25519 sign 1d
rm -rf "$staging"
mkdir -p "$target"
(cd "$root" && mvn -B -ntp -q -Prelease,sign -DskipTests deploy -DaltDeploymentRepository="staging::file:$staging" -pl '!packaging,!examples,!bench,!site')

count=0
while IFS= read -r file; do
  gpg --quiet --verify "$file.asc" "$file" 2>/dev/null || fail "$file has no valid signature"
  [ "$(cat "$file.md5")" = "$(md5sum "$file" | cut -c1-32)" ] || fail "$file.md5 is wrong"
  [ "$(cat "$file.sha1")" = "$(sha1sum "$file" | cut -c1-40)" ] || fail "$file.sha1 is wrong"
  count=$((count + 1))
done < <(find "$staging" -type f \( -name '*.jar' -o -name '*.pom' -o -name '*.json' -o -name '*.xml' ! -name 'maven-metadata*' \))
[ "$count" -gt 8 ] || fail "only $count files were staged"
for module in marquee-core marquee-app; do
  for kind in sources javadoc; do
    ls "$staging/dev/marquee/$module"/*/"$module"-*-$kind.jar >/dev/null || fail "$module has no $kind"
  done
done
(cd "$root" && mvn -B -ntp -q help:effective-pom -Doutput="$work/core.xml" -pl core)
for element in name description url licenses developers scm; do
  grep -q "<$element" "$work/core.xml" || fail "the POM of core lacks $element"
done

cp -r "$root/packaging/consumer" "$work/consumer"
(cd "$work/consumer" && mvn -B -ntp -q -Dmaven.repo.local="$work/repository" -Dstaging="file:$staging" -Dmarquee.version="$version" \
  compile dependency:copy-dependencies)
found=$("${JAVA_HOME:?}/bin/java" --add-modules jdk.incubator.vector --module-path "$work/consumer/target/classes:$work/consumer/target/dependency" \
  --module dev.example.consumer/dev.example.consumer.Consumer "$work/a.marquee")
[ "$found" = alien ] || fail "the consumer printed '$found' instead of alien"
(cd "$staging" && find dev -type f ! -name 'maven-metadata*' | LC_ALL=C sort | zip -q -X -@ "$target/marquee-$version-central.zip")
row "$target/marquee-$version-central.zip" "$count signed files"
