#!/bin/sh
# The .app as a disk image with a link to the programs' folder: sh make_dmg.sh 0.5.0
# MAKEGOOD_SIGN_IDENTITY signs it, MAKEGOOD_NOTARY_PROFILE has it notarised (both optional).
set -eu
version=${1:?give the version, such as 0.5.0}
cd "$(dirname "$0")/../../.."
image=dist/makegood-$version.dmg
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

cp -R dist/Makegood.app "$stage/"
ln -s /Applications "$stage/Applications"
cp LICENSE "$stage/"
rm -f "$image"
hdiutil create -volname Makegood -srcfolder "$stage" -format ULMO -ov "$image"

if [ -n "${MAKEGOOD_SIGN_IDENTITY:-}" ]; then
    codesign --force --timestamp --sign "$MAKEGOOD_SIGN_IDENTITY" "$image"
fi
if [ -n "${MAKEGOOD_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$MAKEGOOD_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
hdiutil verify "$image"
